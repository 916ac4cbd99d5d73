import { expect, test } from 'vitest';
import { commandLists } from '../../../src/domain/commandListsOf.ts';
import { anArticle } from './anArticle.ts';

test('every place that commands can stand in', () => {
  const article = anArticle();
  const commands = [{ run: 'docker ps' }];
  const [cause, ...causes] = article.causes.map((entry) => ({
    ...entry,
    confirm: { ...entry.confirm, commands },
  }));
  const [fix, ...fixes] = article.fixes.map((entry) => ({
    ...entry,
    verify: { ...entry.verify, commands },
  }));
  const lists = commandLists({
    ...article,
    causes: cause
      ? [
          cause,
          ...causes.map(({ confirm: { shows }, ...rest }) => ({ ...rest, confirm: { shows } })),
        ]
      : [],
    fixes: fix ? [fix, ...fixes] : [],
  });
  expect(lists.map(({ path }) => path.join('.'))).toEqual([
    'quickFix.0.commands',
    'causes.0.confirm.commands',
    'fixes.0.steps.0.commands',
    'fixes.0.verify.commands',
    'fixes.1.steps.0.commands',
    'fixes.1.verify.commands',
    'checklist.0.commands',
  ]);
  expect(lists[1]?.commands).toEqual(commands);
});
