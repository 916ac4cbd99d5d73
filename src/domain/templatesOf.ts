import type { Article } from '../schema/article.ts';
import type { Command } from '../schema/command.ts';

/** A string of an article that may hold placeholders, and where it stands. */
export interface TemplateField {
  readonly template: string;
  readonly path: readonly (string | number)[];
  /** Whether it is a command that people copy. */
  readonly command: boolean;
}

/** Every message and command of an article, with its place in the frontmatter. */
export function templatesOf(article: Article): TemplateField[] {
  const commands = (list: readonly Command[] | undefined, path: (string | number)[]): TemplateField[] =>
    (list ?? []).map(({ run }, index) => ({ template: run, path: [...path, 'commands', index, 'run'], command: true }));
  return [
    { template: article.error, path: ['error'], command: false },
    ...article.messages.map(({ text }, index) => ({ template: text, path: ['messages', index, 'text'], command: false })),
    ...article.quickFix.flatMap((step, index) => commands(step.commands, ['quickFix', index])),
    ...article.causes.flatMap((cause, index) => commands(cause.confirm.commands, ['causes', index, 'confirm'])),
    ...article.fixes.flatMap((fix, index) => [
      ...fix.steps.flatMap((step, place) => commands(step.commands, ['fixes', index, 'steps', place])),
      ...commands(fix.verify.commands, ['fixes', index, 'verify']),
    ]),
    ...article.checklist.flatMap((item, index) => commands(item.commands, ['checklist', index])),
  ];
}
