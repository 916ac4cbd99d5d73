import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/match/compile.ts';
import { match } from '../../../src/match/match.ts';

// cspell:ignore zzzyx csproj

const index = compile([
  {
    id: 'git/overwritten',
    error: 'error: Your local changes to the following files would be overwritten by merge: <file>',
    messages: [
      {
        text: 'error: Your local changes to the following files would be overwritten by merge: <file>',
      },
    ],
    values: { file: { type: 'path' } },
  },
  {
    id: 'ssh/changed',
    error: 'Offending <type> key in <file>:<line>',
    messages: [
      { text: 'Offending <type> key in <file>:<line>' },
      { text: 'Host key for <host> has changed and you have requested strict checking.' },
    ],
    values: {
      type: { type: 'word' },
      file: { type: 'path' },
      line: { type: 'number' },
      host: { type: 'host' },
    },
  },
  {
    id: 'docker/exec-format',
    error: 'exec <program>: exec format error',
    messages: [
      { text: 'exec <program>: exec format error' },
      { text: 'exec user process caused: exec format error' },
    ],
    values: { program: { type: 'path' } },
  },
  {
    id: 'chrome/refused',
    error: 'ERR_CONNECTION_REFUSED loading <url>',
    messages: [
      { text: 'ERR_CONNECTION_REFUSED loading <url>' },
      { text: 'ERR_CONNECTION_REFUSED at <host>:<port>' },
    ],
    values: { url: { type: 'url' }, host: { type: 'host' }, port: { type: 'port' } },
  },
  {
    id: 'node/module',
    error: "Cannot find module '<module>' in package EMODULE",
    messages: [{ text: "Cannot find module '<module>' in package EMODULE" }],
    values: { module: { type: 'module' } },
  },
  {
    id: 'acme/ends',
    error: 'cannot frobnicate the widget of EWIDGET at <path>',
    messages: [{ text: 'cannot frobnicate the widget of EWIDGET at <path>' }],
    values: { path: { type: 'path' } },
  },
  {
    id: 'acme/quotes',
    error: 'the widgets of EQUOTES differ: <first> is no <second>',
    messages: [{ text: 'the widgets of EQUOTES differ: <first> is no <second>' }],
    values: {},
  },
]);

const valuesIn = (text: string) => match(index, text).matches[0]?.values;

const merge = [
  'error: Your local changes to the following files would be overwritten by merge:',
  '\tsrc/new/test.ts',
  'Please commit your changes or stash them before you merge.',
];
const changed = [
  'Offending ED25519 key in /home/ana/.ssh/known_hosts:65',
  'Host key for git.example.org has changed and you have requested strict checking.',
];
const json = (text: string): string => JSON.stringify(text).slice(1, -1);

describe('values survive', () => {
  it.each<[string, (lines: readonly string[]) => string]>([
    ['JSON with \\n and \\t', (lines) => JSON.stringify({ msg: lines.join('\n') })],
    [
      'Ansible with \\r\\n',
      (lines) => `fatal: [web]: FAILED! => {"msg": "${json(lines.join('\r\n'))}\\r\\n"}`,
    ],
    ['JSON in JSON', (lines) => JSON.stringify({ log: JSON.stringify({ msg: lines.join('\n') }) })],
    ['bytes of Python', (lines) => `stderr: b'${json(lines.join('\r\n'))}\\r\\n'`],
    ['XML with &#10;', (lines) => `<failure message="${lines.join('&#10;')}"/>`],
    ['rsyslog', (lines) => lines.join('#012').replaceAll('\t', '#011')],
    ['\\x1b[31m', (lines) => lines.map((line) => `\\x1b[31m${line}\\x1b[0m`).join('\n')],
    ['\\033[31m', (lines) => lines.map((line) => `\\033[31m${line}\\033[0m`).join('\n')],
    ['\\e[31m', (lines) => lines.map((line) => `\\e[31m${line}\\e[0m`).join('\n')],
    ['\\u{1b}[31m', (lines) => lines.map((line) => `\\u{1b}[31m${line}\\u{1b}[0m`).join('\n')],
    ['^[[31m', (lines) => lines.map((line) => `^[[31m${line}^[[0m`).join('\n')],
    ['^M', (lines) => lines.map((line) => `${line}^M`).join('\n')],
    [
      'json-file of Docker',
      (lines) =>
        lines
          .map((log) =>
            JSON.stringify({ log: `${log}\n`, stream: 'stderr', time: '2026-11-21T10:17:00Z' }),
          )
          .join('\n'),
    ],
    [
      'a JSON record a line',
      (lines) => lines.map((msg, pid) => JSON.stringify({ level: 50, msg, pid })).join('\n'),
    ],
    [
      'inspect of Node.js',
      (lines) =>
        `{ stderr: ${lines.map((line) => `'${line.replaceAll('\t', '\\t')}\\n'`).join(' +\n    ')} }`,
    ],
    ['MSBuild', (lines) => lines.map((line) => `  1>${line} [/src/Shop/Shop.csproj]`).join('\n')],
    ['a table of Markdown', (lines) => lines.map((line) => `| ${line} |`).join('\n')],
    [
      'a table with its rule',
      (lines) =>
        lines
          .map((line, at) => `10:17:1${at} | ${line}`)
          .join('\n')
          .replace('\n', '\n-- | --\n'),
    ],
    ['backticks a line', (lines) => lines.map((line) => `\`${line}\``).join('\n')],
    [
      'HTML span a line',
      (lines) => lines.map((line) => `<span class="log-line">${line}</span>`).join('\n'),
    ],
    ['<br> a line', (lines) => lines.join('<br>\n')],
    ['<br/> between', (lines) => lines.join('<br/>')],
    ['a diff, +', (lines) => lines.map((line) => `+${line}`).join('\n')],
    ['a diff, -', (lines) => lines.map((line) => `-${line}`).join('\n')],
    ['a quotation', (lines) => lines.map((line) => `> ${line}`).join('\n')],
    ['text behind', (lines) => lines.map((line, at) => `${line}  (attempt ${at})`).join('\n')],
    ['blank lines between', (lines) => lines.join('\n\n')],
    [
      'a prefix and blank lines',
      (lines) => lines.map((line) => `null_resource.x (local-exec): ${line}`).join('\n\n'),
    ],
    ['CSV', (lines) => `1,"${lines.join('\n').replaceAll('"', '""')}",2`],
    [
      'a URL with curly quotes',
      (lines) => `q=${encodeURIComponent(lines.join('\n').replaceAll("'", '\u2019'))}&page=1`,
    ],
    ['a URL', (lines) => `https://ci.example.org/?q=${encodeURIComponent(lines.join('\n'))}`],
    ['HTML escaped twice', (lines) => lines.join('\n').replaceAll("'", '&amp;#39;')],
    [
      'soft hyphens',
      (lines) =>
        lines
          .join('\n')
          .replace(/(\w{4})(?=\w{3})/g, (word) => word)
          .replaceAll('changes', 'chan\u00adges')
          .replaceAll('Offending', 'Offen\u00adding'),
    ],
  ])('%s', (_, write) => {
    expect(valuesIn(write(merge))).toEqual({ file: 'src/new/test.ts' });
    expect(valuesIn(write(changed))).toEqual({
      type: 'ED25519',
      file: '/home/ana/.ssh/known_hosts',
      line: '65',
      host: 'git.example.org',
    });
  });

  it.each([60, 72, 80])('a wrap at %i columns within a value, with spaces to the end', (width) => {
    const text = `${'x'.repeat(width - 56)} ${"Cannot find module '@acme/a-rather-long-name' in package EMODULE"}`;
    const lines = text.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
    expect(lines.length).toBeGreaterThan(1);
    const filled = lines.map((line) => line.padEnd(width)).join('\n');
    expect(valuesIn(filled)).toEqual({ module: '@acme/a-rather-long-name' });
    expect(valuesIn(lines.map((line) => `  ${line.padEnd(width)}  `).join('\n'))).toEqual({
      module: '@acme/a-rather-long-name',
    });
  });

  it.each<[string, (message: string) => string]>([
    ['a field of CSV', (message) => `1,"${message.replaceAll('"', '""')}",2`],
    ['its own quotes', (message) => message],
    ['a string of JSON', (message) => JSON.stringify({ message })],
  ])('in %s, with quotes of their own around them', (_, write) => {
    expect(valuesIn(write('the widgets of EQUOTES differ: "a" is no "b"'))).toEqual({
      first: '"a"',
      second: '"b"',
    });
  });

  it('in a parameter of a URL, without the next parameter', () => {
    const text = encodeURIComponent('cannot frobnicate the widget of EWIDGET at /a/b');
    expect(valuesIn(`q=${text}&page=1`)).toEqual({ path: '/a/b' });
    expect(valuesIn(`/?q=${text.replaceAll('%20', '+')}#top`)).toEqual({ path: '/a/b' });
  });

  it.each([
    [60, '/srv/app/a-rather-long-folder/b'],
    // The last column of the first line is a space.
    [54, 'C:\\Program Files (x86)\\widget'],
  ])('a box %i columns wide, with margins, that cuts the value at its end', (columns, path) => {
    const text = `cannot frobnicate the widget of EWIDGET at ${path}`;
    const lines = [text.slice(0, columns), text.slice(columns)];
    expect(valuesIn(lines.map((line) => `  ${line.padEnd(columns)}  `).join('\n'))).toEqual({
      path,
    });
  });

  it.each(['upper', 'lower'] as const)('%s case', (which) => {
    const text = "Cannot find module 'ACME/core' in package EMODULE";
    expect(valuesIn(which === 'upper' ? text.toUpperCase() : text.toLowerCase())).toEqual({
      module: which === 'upper' ? 'ACME/CORE' : 'acme/core',
    });
  });
});

describe('a path of Windows is no escape', () => {
  it.each([
    'C:\\work\\new\\test\\run.ts',
    'C:\\Program Files\\nodejs\\node_modules\\npm',
    'node_modules\\rollup\\dist\\native.js',
    'D:\\x64\\tools\\table.txt',
  ])('%s', (path) => {
    expect(valuesIn(`cannot frobnicate the widget of EWIDGET at ${path}`)).toEqual({ path });
    // In JSON, its backslashes are doubled.
    expect(
      valuesIn(JSON.stringify({ msg: `cannot frobnicate the widget of EWIDGET at ${path}` })),
    ).toEqual({ path });
    expect(
      valuesIn(
        JSON.stringify({ msg: `cannot frobnicate the widget of EWIDGET at ${path}\nnext\n` }),
      ),
    ).toEqual({ path });
  });
});

describe('a value goes no further than', () => {
  it.each([
    ['the string of JSON', '{"msg":"cannot frobnicate the widget of EWIDGET at /srv/a b","pid":7}'],
    [
      'the string of logfmt',
      'level=error msg="cannot frobnicate the widget of EWIDGET at /srv/a b" pid=7',
    ],
    [
      'the attribute of XML',
      '<e text="cannot frobnicate the widget of EWIDGET at /srv/a b" n="1"/>',
    ],
    [
      'the project of MSBuild',
      'x\ncannot frobnicate the widget of EWIDGET at /srv/a b [/src/a.csproj]\ny [/src/a.csproj]',
    ],
  ])('%s', (_, text) => {
    expect(valuesIn(text)).toEqual({ path: '/srv/a b' });
  });
});

describe('what is no value is missing', () => {
  it.each(['(null)', 'undefined', 'None', '<nil>', 'null', '***', '--'])('%s', (word) => {
    expect(valuesIn(`cannot frobnicate the widget of EWIDGET at ${word}`)).toEqual({});
  });

  it.each([
    'standard_init_linux.go:219: exec user process caused: exec format error',
    'web_1  | standard_init_linux.go:228: exec user process caused: exec format error',
    '{"msg":"exec user process caused: exec format error"}',
  ])('words of a more special wording: %s', (text) => {
    expect(valuesIn(text)).toEqual({});
  });

  it('unless it is one', () => {
    expect(valuesIn('exec /entrypoint.sh: exec format error')).toEqual({
      program: '/entrypoint.sh',
    });
    expect(valuesIn('cannot frobnicate the widget of EWIDGET at null/x')).toEqual({
      path: 'null/x',
    });
  });
});

describe('a URL has a host and a port', () => {
  it.each([
    ['http://localhost:8081/', 'localhost', '8081'],
    ['ws://[::1]:5173/socket', '[::1]', '5173'],
    ['https://shop.example.org', 'shop.example.org', '443'],
    ['http://ana@shop.example.org/a:b', 'shop.example.org', '80'],
  ])('%s', (url, host, port) => {
    expect(valuesIn(`ERR_CONNECTION_REFUSED loading ${url}`)).toEqual({ url, host, port });
  });

  it('and neither where its scheme has no port', () => {
    const url = 'foo://shop.example.org/';
    expect(valuesIn(`ERR_CONNECTION_REFUSED loading ${url}`)).toEqual({
      url,
      host: 'shop.example.org',
    });
  });
});
