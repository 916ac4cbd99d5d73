import type { Article } from '../schema/article.ts';
import { commandListsOf } from './commandListsOf.ts';

/** A string of an article that may hold placeholders, and where it stands. */
export interface TemplateField {
  readonly template: string;
  readonly path: readonly (string | number)[];
  /** Whether it is a command that people copy. */
  readonly command: boolean;
}

/** Every message and command of an article, with its place in the frontmatter. */
export function templatesOf(article: Article): TemplateField[] {
  return [
    { template: article.error, path: ['error'], command: false },
    ...article.messages.map(({ text }, index) => ({
      template: text,
      path: ['messages', index, 'text'],
      command: false,
    })),
    ...commandListsOf(article).flatMap(({ commands, path }) =>
      commands.map(({ run }, index) => ({
        template: run,
        path: [...path, index, 'run'],
        command: true,
      })),
    ),
  ];
}
