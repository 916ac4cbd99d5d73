import type { Article } from '../../schema/article.ts';

/** A text field of an article, and its path in the frontmatter. */
export interface TextField {
  readonly text: string;
  readonly path: readonly (string | number)[];
}

/**
 * Returns every field with inline Markdown (`inlineText` in the schema), in the order of the
 * schema.
 */
export function textFieldsOf(article: Article): TextField[] {
  return [
    { text: article.summary, path: ['summary'] },
    ...article.quickFix.flatMap((step, index) =>
      fieldsIn(step, ['quickFix', index], ['text', 'expect']),
    ),
    ...article.causes.flatMap((cause, index) => [
      ...fieldsIn(cause, ['causes', index], ['title', 'detail']),
      ...fieldsIn(cause.confirm, ['causes', index, 'confirm'], ['shows']),
    ]),
    ...article.fixes.flatMap((fix, index) => [
      ...fieldsIn(fix, ['fixes', index], ['title']),
      ...fix.steps.flatMap((step, place) =>
        fieldsIn(step, ['fixes', index, 'steps', place], ['text', 'expect']),
      ),
      ...fieldsIn(fix.verify, ['fixes', index, 'verify'], ['expect']),
      ...fieldsIn(fix.risk, ['fixes', index, 'risk'], ['why']),
    ]),
    ...article.checklist.flatMap((item, index) =>
      fieldsIn(item, ['checklist', index], ['check', 'expect']),
    ),
    ...article.edgeCases.flatMap((item, index) =>
      fieldsIn(item, ['edgeCases', index], ['title', 'detail']),
    ),
    ...article.avoid.flatMap((item, index) => fieldsIn(item, ['avoid', index], ['action', 'why'])),
    ...article.faq.flatMap((item, index) => fieldsIn(item, ['faq', index], ['question', 'answer'])),
    ...article.related.flatMap((item, index) => fieldsIn(item, ['related', index], ['difference'])),
    ...article.sources.flatMap((item, index) => fieldsIn(item, ['sources', index], ['supports'])),
    ...fieldsIn(article.evidence, ['evidence'], ['why']),
  ];
}

function fieldsIn(
  holder: object,
  path: readonly (string | number)[],
  names: readonly string[],
): TextField[] {
  return names.flatMap((name) => {
    const text = (holder as Record<string, unknown>)[name];
    return typeof text === 'string' ? [{ text, path: [...path, name] }] : [];
  });
}
