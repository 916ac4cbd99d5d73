import { expect, test } from 'vitest';
import { articleTemplates } from '../../../src/domain/templatesOf.ts';
import { anArticle } from './anArticle.ts';

test('the title, the messages and every command, with their places', () => {
  expect(
    articleTemplates(anArticle()).map(
      ({ path, command }) => `${path.join('.')}${command ? ' $' : ''}`,
    ),
  ).toEqual([
    'error',
    'messages.0.text',
    'quickFix.0.commands.0.run $',
    'fixes.0.steps.0.commands.0.run $',
    'fixes.0.steps.0.commands.1.run $',
    'fixes.1.steps.0.commands.0.run $',
    'checklist.0.commands.0.run $',
  ]);
});
