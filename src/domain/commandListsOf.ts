import type { Article } from '../schema/article.ts';
import type { Command } from '../schema/command.ts';

/** The commands of one step or check, and where the list stands in the frontmatter. */
export interface CommandList {
  readonly commands: readonly Command[];
  readonly path: readonly (string | number)[];
}

/** Every list of commands of an article, in the order of the page. */
export function commandListsOf(article: Article): CommandList[] {
  const list = (
    commands: readonly Command[] | undefined,
    ...path: (string | number)[]
  ): CommandList[] => (commands ? [{ commands, path: [...path, 'commands'] }] : []);
  return [
    ...article.quickFix.flatMap((step, index) => list(step.commands, 'quickFix', index)),
    ...article.causes.flatMap(({ confirm }, index) =>
      list(confirm.commands, 'causes', index, 'confirm'),
    ),
    ...article.fixes.flatMap((fix, index) => [
      ...fix.steps.flatMap((step, place) => list(step.commands, 'fixes', index, 'steps', place)),
      ...list(fix.verify.commands, 'fixes', index, 'verify'),
    ]),
    ...article.checklist.flatMap((item, index) => list(item.commands, 'checklist', index)),
  ];
}
