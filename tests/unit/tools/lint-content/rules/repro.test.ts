import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('repro: file, line, column and message', () => {
  const found = lintFixture('repro').filter((line) => line.split(' ')[1] === 'repro');
  expect(found.map((line) => line.replace('content/articles/docker/', ''))).toEqual([
    'bad-header/repro.sh:1:1 repro "skopeo" is no program with its package. Write: # needs: git (apt git), # needs: git (apt git >= 2.30), # needs: tsc (npm typescript@5.9.3), or # needs: root',
    'edited/repro.json:1:1 repro It was changed after the run: its digest does not fit. Run: npm run repro -- docker/edited',
    'no-record/index.mdx:86:13 repro Reproduced, and there is no repro.json beside the article. Run: npm run repro -- docker/no-record',
    'no-script/index.mdx:86:13 repro Reproduced, and there is no repro.sh beside the article. Write the script, or say how else we know: `kind: source` or `kind: documented`.',
    'not-said/index.mdx:86:13 repro There is a repro.sh or repro.json beside the article. Write `kind: reproduced`, or remove both.',
    'nothing-executed/repro.json:1:1 repro It shows "use-a-tag" as executed, and the transcript has no command of it. Call `run \'COMMAND\'` in fix_use_a_tag. Run: npm run repro -- docker/nothing-executed',
    'older-than-article/repro.json:1:1 repro It is older than the article: a message, a value or the commands of a fix changed since. Run: npm run repro -- docker/older-than-article',
    'older-than-script/repro.json:1:1 repro It is older than repro.sh. Run: npm run repro -- docker/older-than-script',
    'other-message/repro.json:1:1 repro The matcher takes the transcript of "use-a-tag" to no article, not to this one. Correct `messages`, or the script, and run it again.',
    'other-version/index.mdx:86:31 repro No program of repro.json is 1.18.0; it has skopeo 1.9.3. Write what was run.',
    'tomorrow/repro.json:1:1 repro It was run on 2026-11-22, and today is 2026-11-21. Set the clock right. Run: npm run repro -- docker/tomorrow',
    'unknown-fix/repro.json:1:1 repro It shows "guess" as executed, which is no fix of the article and the script. Run: npm run repro -- docker/unknown-fix',
    'unreadable/repro.json:1:1 repro It cannot be read: on: Expected a day as YYYY-MM-DD, such as 2026-11-21. Run: npm run repro -- docker/unreadable',
  ]);
});
