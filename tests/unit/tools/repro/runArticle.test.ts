import { expect, test } from 'vitest';
import { compile } from '../../../../src/match/index.ts';
import type { Article } from '../../../../src/schema/article.ts';
import { hashRecord } from '../../../../src/tools/repro/record.ts';
import { runArticle } from '../../../../src/tools/repro/runArticle.ts';

// A real tool that every system has, and its real message.
const article = {
  error: 'cat: <file>: No such file or directory',
  messages: [{ text: 'cat: <file>: No such file or directory' }],
  values: { file: { type: 'path' } },
  fixes: [{ id: 'create-it', steps: [{ commands: [{ run: 'touch notes.txt' }] }], verify: {} }],
} as unknown as Article;
const other = {
  ...article,
  error: 'disk quota exceeded',
  messages: [{ text: 'disk quota exceeded' }],
};
const index = compile([
  { id: 'linux/no-such-file', ...article },
  { id: 'linux/quota', ...other, values: {} },
]);

const good = {
  provoke: `value file notes.txt; run 'cat notes.txt'`,
  check: `run 'cat notes.txt'`,
  fix_create_it: `run 'touch notes.txt'`,
};
const runWith = (phases: Record<string, string>, limit = 20) =>
  runArticle({
    id: 'linux/no-such-file',
    article,
    script: Object.entries({ ...good, ...phases })
      .map(([name, body]) => `${name}() { ${body}; }\n`)
      .join(''),
    index,
    limit,
    packages: undefined,
    versions: { cat: '9.1' },
  });
const messagesOf = async (phases: Record<string, string>, limit?: number): Promise<string> =>
  (await runWith(phases, limit)).problems.map(({ message }) => message).join('\n');

test('a run that goes as it has to', async () => {
  const { problems, record } = await runWith({});
  expect(problems).toEqual([]);
  expect(record?.programs).toEqual({ cat: '9.1' });
  expect(record?.sessions).toEqual([
    {
      fix: 'create-it',
      setUp: '',
      provoke: '$ cat notes.txt\ncat: notes.txt: No such file or directory\n',
      before: '$ cat notes.txt\ncat: notes.txt: No such file or directory\n',
      executed: '$ touch notes.txt\n',
      after: '$ cat notes.txt\n',
      values: { file: 'notes.txt' },
    },
  ]);
  expect(record && hashRecord(record)).toBe(record?.digest);
});

test('its own home, its own network, nothing of the machine', async () => {
  const { record } = await runWith({
    set_up: 'pwd; echo "$HOME"; env | grep -c "^npm_\\|^NODE_"; true',
  });
  expect(record?.sessions[0]?.setUp).toBe('/home/me\n/home/me\n0\n');
});

test('a fix for another cause provokes and checks in its own way', async () => {
  const { problems, record } = await runWith({
    provoke_create_it: `value file other.txt; run 'cat other.txt'`,
    check_create_it: `run 'cat other.txt'`,
    fix_create_it: `run 'touch other.txt'`,
  });
  expect(problems).toEqual([]);
  expect(record?.sessions[0]?.after).toBe('$ cat other.txt\n');
});

test.each<[string, Record<string, string>, RegExp]>([
  [
    'a fix that does not help',
    { fix_create_it: `run 'touch elsewhere'` },
    /still fails after the fix "create-it"/,
  ],
  ['a fix that fails', { fix_create_it: `run 'touch no/such/folder'` }, /fix "create-it" fails/],
  ['a check that always passes', { check: 'true' }, /passes without the fix, so it proves nothing/],
  [
    'a check that hides the message',
    { check: `run 'cat notes.txt'; test -v DONE`, fix_create_it: 'DONE=1' },
    /message is still there/,
  ],
  [
    'another message',
    { provoke: 'echo disk quota exceeded' },
    /takes what provoke prints to linux\/quota/,
  ],
  ['no message', { provoke: 'echo fine' }, /prints no message of this article/],
  [
    'a value that is not said',
    { provoke: `run 'cat notes.txt'` },
    /Add to provoke: value file TEXT/,
  ],
  [
    'a value that is wrong',
    { provoke: `value file b.txt; run 'cat notes.txt'` },
    /says that <file> is "b.txt", the matcher reads "notes.txt"/,
  ],
  ['a set-up that fails', { set_up: 'false' }, /set-up fails/],
  ['a phase that ends the script', { fix_create_it: 'exit 0' }, /ended early, in fix/],
  [
    'a script that bash cannot read',
    { fix_create_it: 'if' },
    /ended early, in no phase[^]*syntax error/,
  ],
  ['too much to read', { set_up: 'seq 5000' }, /set-up prints \d+ characters/],
  [
    'a fix that the article does not have',
    { fix_guess: 'true' },
    /has no fix "guess". Its fixes are create-it/,
  ],
])('%s is refused', async (_, phases, message) => {
  expect(await messagesOf(phases)).toMatch(message);
});

test('a session that does not end is ended, with all that it started', async () => {
  expect(await messagesOf({ fix_create_it: 'start sleep 1000; sleep 1000' }, 2)).toMatch(
    /did not end within its limit; it was in fix/,
  );
});
