import { describe, expect, it, test } from 'vitest';
import { compile } from '../../../src/match/compile.ts';
import { match } from '../../../src/match/match.ts';
import type { MatchArticle } from '../../../src/match/types.ts';
import type { ValueTypeName } from '../../../src/match/valueTypes.ts';

/** An article of a test: messages alone, all placeholders text. */
const article = (
  id: string,
  messages: string[],
  more: Partial<MatchArticle> = {},
): MatchArticle => ({
  id,
  error: messages[0] as string,
  messages: messages.map((text) => ({ text })),
  values: {},
  ...more,
});

const index = compile([
  article(
    'docker/pull-access-denied',
    ["pull access denied for <image>, repository does not exist or may require 'docker login'"],
    { supersedes: ['kubernetes/errimagepull'], values: { image: { type: 'image' } } },
  ),
  article('kubernetes/errimagepull', ['ErrImagePull'], {
    notIf: ['toomanyrequests: You have reached'],
  }),
  article('linux/no-space', ['No space left on device']),
  article('node/enospc', ["ENOSPC: no space left on device, open '<path>'"]),
  article('npm/elifecycle', ['npm error code ELIFECYCLE']),
  article('typescript/ts2307', [
    "error TS2307: Cannot find module '<module>' or its corresponding type declarations.",
  ]),
  article('typescript/ts2304', ["error TS2304: Cannot find name '<name>'."]),
  article('go/index-out-of-range', [
    'panic: runtime error: index out of range [<n>] with length <n>',
  ]),
]);
const found = (text: string): [string, string][] =>
  match(index, text).matches.map(({ id, confidence }) => [id, confidence]);

const escaped = (letter: string): string =>
  `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

describe('matches', () => {
  it('puts an article that supersedes another one first, and the other one last', () => {
    const text = [
      'Failed to pull image "acme/app": Error response from daemon: pull access denied for acme/app, repository does not exist or may require \'docker login\': denied',
      'Error: ErrImagePull',
    ].join('\n');
    expect(found(text)).toEqual([
      // The cause: the whole message, and it supersedes the next.
      ['docker/pull-access-denied', 'exact'],
      // The consequence.
      ['kubernetes/errimagepull', 'exact'],
    ]);
  });

  it('takes the longer message before the shorter one within it', () => {
    expect(found("Error: ENOSPC: no space left on device, open '/tmp/x'").slice(0, 2)).toEqual([
      // It says more about the same words.
      ['node/enospc', 'exact'],
      // Part of the one above, in other capitals.
      ['linux/no-space', 'likely'],
    ]);
  });

  it('takes the cause before the wrapper that reports it', () => {
    const text = [
      "src/app.ts(5,25): error TS2307: Cannot find module './types' or its corresponding type declarations.",
      'npm error code ELIFECYCLE',
    ].join('\n');
    expect(found(text).map(([id]) => id)).toEqual(['typescript/ts2307', 'npm/elifecycle']);
  });

  it('leaves out an article where something rules it out', () => {
    expect(
      found('Error: ErrImagePull\ntoomanyrequests: You have reached your pull rate limit.'),
    ).toEqual([]);
    expect(found('Error: ErrImagePull')).toEqual([['kubernetes/errimagepull', 'exact']]);
  });

  it('names an everyday message only where it stands as output does', () => {
    expect(found('cp: write error: No space left on device')[0]).toEqual([
      'linux/no-space',
      'exact',
    ]);
    expect(
      found('so we have no space left on device shelves in the shop').filter(
        ([, sure]) => sure !== 'possible',
      ),
    ).toEqual([]);
  });

  it('takes a code that differs for another error', () => {
    expect(
      found("error TS2305: Cannot find name 'x'.").filter(([, sure]) => sure !== 'possible'),
    ).toEqual([]);
  });

  it('takes a message of everyday words with all of them for likely, whatever its level is called', () => {
    const titles = compile([
      article('npm/e404', ['npm error 404 Not Found - GET <url> - Not found'], {
        values: { url: { type: 'url' } },
      }),
      article('http/404', ['404 Not Found']),
    ]);
    const [first] = match(
      titles,
      'npm ERR! 404 Not Found - GET https://registry.example.org/left - Not found',
    ).matches;
    expect(first).toMatchObject({ id: 'npm/e404', confidence: 'likely' });
  });

  it('calls a misread message possible', () => {
    expect(
      found("enor TS23O7: Cannot flnd rnodule 'x' or its corresponding type declarations")[0],
    ).toEqual(['typescript/ts2307', 'likely']);
    expect(found('panic runtirne eror lndex out ofrange')[0]).toEqual([
      'go/index-out-of-range',
      'possible',
    ]);
  });

  it.each(['🔥', '错误', '。'])('finds a name that %s stands right behind', (behind) => {
    expect(found(`npm error code ELIFECYCLE${behind}`)).toEqual([['npm/elifecycle', 'exact']]);
  });

  it('says where in the original text the evidence is', () => {
    const text = 'ok\n\x1b[31mError: ErrImagePull\x1b[0m\nok';
    const [first] = match(index, text).matches;
    expect(first?.lines).toEqual([[2, 2]]);
    expect(first?.evidence.map(([start, end]) => text.slice(start, end))).toEqual(['ErrImagePull']);
  });

  it('captures values across wrapping, escapes and other capitals', () => {
    const expected = { image: 'ghcr.io/acme/app:1.2' };
    for (const text of [
      "pull access denied for ghcr.io/acme/app:1.2, repository does not exist or may require 'docker login'",
      'pull access denied for ghcr.io/acme/app:1.2, repository\ndoes not exist or may require ‘docker login’',
      '{"error":"pull access denied for ghcr.io/acme/app:1.2, repository does not exist or may require \\u0027docker login\\u0027"}',
      'Pull access denied for ghcr.io/acme/app:1.2, repository does not exist or may require',
    ]) {
      expect(match(index, text).matches[0]?.values).toEqual(expected);
    }
  });

  it.each<[string, (text: string) => string]>([
    ['as it is', (text) => text],
    ['in JSON of ASCII', (text) => text.replace(/[^ -~]/g, escaped)],
    [
      'in HTML of ASCII',
      (text) => text.replace(/[^ -~]/g, (letter) => `&#${letter.charCodeAt(0)};`),
    ],
    [
      'in bytes of Python',
      (text) =>
        text.replace(/[^ -~]/g, (letter) =>
          [...Buffer.from(letter)].map((byte) => `\\x${byte.toString(16)}`).join(''),
        ),
    ],
    ['in a URL', encodeURIComponent],
    ['in capitals', (text) => text.toUpperCase()],
  ])('finds words of other languages %s', (form, write) => {
    const translated = compile([
      article('git/unrelated', [
        'отказ слияния Несвязанных историй изменений',
        'Änderungen überschrieben: <file>',
        '无法读取远程仓库',
      ]),
    ]);
    const isCapital = form === 'in capitals';
    for (const { text, values } of [
      { text: 'отказ слияния Несвязанных историй изменений', values: {} },
      { text: 'Änderungen überschrieben: x.ts', values: { file: isCapital ? 'X.TS' : 'x.ts' } },
      { text: '无法读取远程仓库', values: {} },
    ])
      expect(match(translated, write(text)).matches).toMatchObject([{ score: 1, values }]);
  });

  it('is silent about nothing', () => {
    for (const text of ['', '\n', 'ok', '$ ']) expect(found(text)).toEqual([]);
  });
});

test('golden ranking: of equal matches, the article whose tool the text names comes first', () => {
  const equal = compile([
    article('zebra/frobnicate', ['cannot frobnicate the widget']),
    article('yak/frobnicate', ['cannot frobnicate the widget']),
    article('yak/graze', ['yak failed to graze']),
    article('ox/frobnicate', ['cannot frobnicate the widget']),
  ]);
  const idsIn = (text: string) => match(equal, text).matches.map(({ id }) => id);
  expect(idsIn('cannot frobnicate the widget')).toEqual([
    // Nothing parts these three, so their order is that of the index.
    'zebra/frobnicate',
    'yak/frobnicate',
    'ox/frobnicate',
  ]);
  expect(idsIn('yak: cannot frobnicate the widget')).toEqual([
    // The text names its tool.
    'yak/frobnicate',
    // No tool is named: the order of the index.
    'zebra/frobnicate',
    'ox/frobnicate',
  ]);
});

describe('captured values', () => {
  const valuesOf = (template: string, type: ValueTypeName, text: string) => {
    const one = article('acme/widget', [template], { values: { value: { type } } });
    return match(compile([one]), text).matches[0]?.values;
  };
  const long = `/${'a'.repeat(500)}`;

  it.each<[string, ValueTypeName, string]>([
    ['cannot frobnicate widget <value>', 'path', `cannot frobnicate widget ${long}/b`],
    ['<value>: cannot frobnicate widget', 'path', `${long}/b: cannot frobnicate widget`],
    ['cannot frobnicate widget on port <value>', 'port', 'cannot frobnicate widget on port 655350'],
  ])('leave out one that was only read in part: %s', (template, type, text) => {
    expect(valuesOf(template, type, text)).toEqual({});
  });

  it('keep one that ends where the text does, and one in the middle, however long', () => {
    expect(valuesOf('cannot frobnicate <value>', 'path', 'cannot frobnicate /a/b')).toEqual({
      value: '/a/b',
    });
    expect(
      valuesOf(
        'cannot frobnicate <value> as widget',
        'path',
        `cannot frobnicate ${long} as widget`,
      ),
    ).toEqual({ value: long });
  });

  it('may be negative in another wording too', () => {
    const template = 'frobnicator returned <value> from widget EWIDGET';
    for (const text of [template, template.replace('returned', 'Returned')])
      expect(valuesOf(template, 'number', text.replace('<value>', '-5'))).toEqual({ value: '-5' });
  });

  it('may be called as what objects inherit is', () => {
    const template = 'cannot frobnicate <constructor> widget of EWIDGET now <b>';
    const one = article('acme/widget', [template], { values: { b: { type: 'port' } } });
    const text = 'Cannot frobnicate foo widget of EWIDGET now 5';
    expect(match(compile([one]), text).matches[0]?.values).toEqual({ constructor: 'foo', b: '5' });
  });
});

test('values and cause of the other messages of the article in the text are taken too', () => {
  const eresolve = compile([
    {
      id: 'npm/eresolve',
      error: 'ERESOLVE unable to resolve dependency tree for root project',
      messages: [
        { text: 'ERESOLVE unable to resolve dependency tree for root project' },
        {
          text: 'Could not resolve dependency: npm error peer <peer>@"<range>"',
          cause: 'peer',
        },
      ],
      values: { peer: { type: 'package' }, range: { type: 'text' } },
    },
  ]);
  const paste = [
    'npm error code ERESOLVE',
    'npm error ERESOLVE unable to resolve dependency tree for root project',
    'npm error',
    'npm error Could not resolve dependency:',
    'npm error peer @acme/core@"^18.0.0" from @acme/form@2.0.0',
  ].join('\n');
  const [first] = match(eresolve, paste).matches;
  expect(first?.message).toBe('ERESOLVE unable to resolve dependency tree for root project');
  expect(first?.values).toEqual({ peer: '@acme/core', range: '^18.0.0' });
  expect(first?.cause).toBe('peer');
  expect(first?.lines).toEqual([
    [2, 2],
    [4, 5],
  ]);
});

describe('what a terminal or a job adds does not get into the values', () => {
  const changed = 'error: Your local changes to the following files would be overwritten by merge:';
  const advice = 'Please commit your changes or stash them before you merge.';
  const unread = 'fatal: Could not read from remote repository.';
  const articles = compile([
    article('git/overwritten', [`${changed}\n<file>\n${advice}`], {
      values: { file: { type: 'path' } },
    }),
    article('git/publickey', [`<user>@<host>: Permission denied (publickey).\n${unread}`], {
      values: { user: { type: 'user' }, host: { type: 'host' } },
    }),
    article('node/enoent', ["ENOENT: no such file or directory, open '<path>' in <mode> mode"], {
      values: { path: { type: 'path' }, mode: { type: 'word' } },
    }),
    article('acme/short', ['No route here']),
  ]);
  const overwritten = [changed, '\tconfig/app.yml', advice];
  const denied = ['git@git.example.org: Permission denied (publickey).', unread];
  const valuesIn = (text: string) => match(articles, text).matches[0]?.values;

  it.each([
    ['a CI job', '2026-11-21T10:00:01.1234567Z '],
    ['a job of other lengths', 'build\tRun npm ci\t2026-11-21T10:00:00.1Z ##[error]'],
    ['syslog', 'Nov 21 10:00:00 host1 app[12]: '],
    ['a container, in colour', '\x1b[36mapp-1  |\x1b[0m '],
    ['a task runner', '@acme/app:build: '],
    ['Buildkite', '\x1b_bk;t=1732183200000\x07'],
  ])('the stamp of %s', (_, stamp) => {
    const stamped = (lines: readonly string[]): string =>
      lines.map((line, at) => `${stamp.replace('10:00:0', `10:0${at}:0`)}${line}`).join('\n');
    expect(valuesIn(stamped(overwritten))).toEqual({ file: 'config/app.yml' });
    expect(valuesIn(stamped(denied))).toEqual({ user: 'git', host: 'git.example.org' });
  });

  it('the line ends of a terminal that wraps amid a value', () => {
    const message =
      "Error: ENOENT: no such file or directory, open '/srv/app/data/a-file-with-a-long-name.json' in read mode";
    for (const width of [32, 40, 60, 80]) {
      const wrapped = message.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n') ?? '';
      const [first] = match(articles, `$ node app.js\n${wrapped}\nok`).matches;
      expect(first, `${width} columns`).toMatchObject({
        confidence: 'exact',
        values: { path: '/srv/app/data/a-file-with-a-long-name.json', mode: 'read' },
        lines: [[2, 1 + Math.ceil(message.length / width)]],
      });
    }
  });

  it.each([
    ['a byte order mark', '\ufeff', ''],
    ['a direction', '\u202b', '\u202c'],
    ['a colour whose ESC a page has dropped', '[31m', '[0m'],
    ['a link', '\x1b]8;;https://x.example.org/\x1b\\', '\x1b]8;;\x1b\\'],
  ])('%s right at a short message', (_, before, after) => {
    expect(match(articles, `ok\n${before}No route here${after}\nok`).matches).toMatchObject([
      { id: 'acme/short', confidence: 'exact' },
    ]);
  });
});
