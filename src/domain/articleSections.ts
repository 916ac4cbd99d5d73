import type { Article } from '../schema/article.ts';

/** The sections of an article's page that exist, in their order, by the id of their element. */
export function articleSections(article: Article): { id: string; title: string }[] {
  const confused = article.related.some(({ relation }) => relation === 'confused-with');
  const others = article.related.some(({ relation }) => relation !== 'confused-with');
  const sections: [id: string, title: string, exists: boolean][] = [
    ['meaning', 'What it means', true],
    ['quick-fix', 'Quick fix', true],
    ['causes', 'Which cause is yours?', true],
    ['fixes', 'Fixes', true],
    ['why', 'Why this happens', true],
    ['checklist', 'Diagnostic checklist', true],
    ['edge-cases', 'Edge cases', article.edgeCases.length > 0],
    ['avoid', 'What does not help', true],
    ['faq', 'Questions', true],
    ['confused-with', 'Often confused with', confused],
    ['aliases', 'Also known as', true],
    ['searches', 'Common searches', true],
    ['related', 'Related errors', others],
    ['sources', 'Sources', true],
    ['still-stuck', 'Still stuck?', true],
  ];
  return sections.filter(([, , exists]) => exists).map(([id, title]) => ({ id, title }));
}
