import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import { getSystemErrorMap } from 'node:util';
import ts from 'typescript';
import type { CodeRow, CodeTable } from '../domain/codes/systems.ts';

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const python = <Data>(program: string): Data => JSON.parse(run('python3', '-c', program)) as Data;

/** The functions that read the tables, one for each system. */
const codeSources: readonly (() => CodeTable)[] = [
  errno,
  signals,
  exitCodes,
  http,
  sqlstate,
  rust,
  typescript,
];

/**
 * Uses the numbers of Linux on most processors and the texts of glibc. Adds the text of libuv if it
 * differs.
 */
function errno(): CodeTable {
  const glibc = python<[string, number, string][]>(
    'import errno,os,json;print(json.dumps([[n,c,os.strerror(c)] for c,n in sorted(errno.errorcode.items())]))',
  );
  const libuv = new Map([...getSystemErrorMap().values()]);
  const rows = glibc.map(([name, number, text]): CodeRow => {
    const other = libuv.get(name);
    const same = !other || other.toLowerCase() === text.toLowerCase();
    return [name, same ? text : `${text}; in Node.js: ${other}`, String(number)];
  });
  const known = new Set(rows.map(([name]) => name));
  for (const [name, text] of libuv) if (!known.has(name)) rows.push([name, `In Node.js: ${text}`]);
  return {
    system: 'errno',
    source: `Linux’s headers, glibc’s ${run('ldd', '--version').split(/\s+/)[4]?.replace(/\)$/, '') ?? ''} strerror, and libuv ${process.versions.uv}`,
    url: 'https://man7.org/linux/man-pages/man3/errno.3.html',
    rows,
  };
}

function signals(): CodeTable {
  const all = python<[string, number, string][]>(
    'import signal,json;print(json.dumps([[s.name,s.value,signal.strsignal(s)] for s in signal.Signals if s.name not in ("SIGRTMIN","SIGRTMAX")]))',
  );
  return {
    system: 'signal',
    source: 'Linux’s headers and glibc’s strsignal',
    url: 'https://man7.org/linux/man-pages/man7/signal.7.html',
    rows: all.map(([name, number, text]) => [name, text, String(number)]),
  };
}

/** What shells answer, then sysexits.h, then a row for each signal. */
function exitCodes(): CodeTable {
  const shell: CodeRow[] = [
    ['0', 'Success'],
    ['1', 'Failure, as the program defines it'],
    ['2', 'Failure, as the program defines it; in Bash, a builtin was misused'],
    ['126', 'The command was found, but is not executable'],
    ['127', 'The command was not found'],
  ];
  const header = readFileSync('/usr/include/sysexits.h', 'utf8');
  const defines = header.matchAll(/#define (EX_[A-Z]+)\s+(\d+)\s+\/\*\s*(.+?)\s*\*\//g);
  const sysexits = [...defines]
    .filter(([, name]) => name !== 'EX_OK')
    .map(([, name = '', number = '', text = '']): CodeRow => [number, text, name]);
  const killed = signals().rows.map(([name, text, number]): CodeRow => [
    String(128 + Number(number)),
    `Ended by ${name}: ${text}`,
    name,
  ]);
  return {
    system: 'exit',
    source: 'The Bash manual’s “Exit Status”, sysexits.h, and 128 and the number of the signal',
    url: 'https://www.gnu.org/software/bash/manual/html_node/Exit-Status.html',
    rows: [...shell, ...sysexits, ...killed].sort((a, b) => Number(a[0]) - Number(b[0])),
  };
}

function http(): CodeTable {
  const described = new Map(
    python<[number, string][]>(
      'import http,json;print(json.dumps([[s.value,s.description] for s in http.HTTPStatus if s.description]))',
    ).map(([code, text]) => [String(code), text]),
  );
  const rows = Object.entries(STATUS_CODES).map(([code, name = '']): CodeRow => {
    const text = described.get(code);
    return [code, text ? `${name}: ${text}` : name];
  });
  return {
    system: 'http',
    source: `IANA’s HTTP Status Code Registry as Node.js ${process.versions.node} has it, described as in Python’s http.HTTPStatus`,
    url: 'https://www.iana.org/assignments/http-status-codes/http-status-codes.xhtml',
    rows,
  };
}

function sqlstate(): CodeTable {
  const file = globSync('/usr/share/postgresql/*/errcodes.txt').sort().at(-1);
  if (!file) throw new Error('No /usr/share/postgresql/*/errcodes.txt: apt-get install postgresql');
  const rows: CodeRow[] = [];
  let section = '';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    section = /^Section: Class \w+ - (.+)$/.exec(line)?.[1] ?? section;
    const [, code, name] = /^(\w{5})\s+[EWS]\s+ERRCODE_\w+\s+(\w+)/.exec(line) ?? [];
    if (code && name && rows.at(-1)?.[0] !== code)
      rows.push([code, `${name.replaceAll('_', ' ')} (${section})`, name]);
  }
  return {
    system: 'sqlstate',
    source: `PostgreSQL ${/\d+/.exec(file)?.[0]}’s errcodes.txt`,
    url: 'https://www.postgresql.org/docs/current/errcodes-appendix.html',
    rows,
  };
}

function rust(): CodeTable {
  const rows: CodeRow[] = [];
  for (let number = 1; number <= 900; number += 1) {
    const code = `E${String(number).padStart(4, '0')}`;
    try {
      const paragraphs = run('rustc', '--explain', code).trim().split(/\n\n+/);
      const first = paragraphs.find((text) => !text.startsWith('#### Note') && /^\w/.test(text));
      if (first) rows.push([code, cut(first.replace(/\s+/g, ' ').replaceAll('`', ''))]);
    } catch {
      // There is no such code.
    }
  }
  return {
    system: 'rust',
    source: `rustc ${run('rustc', '--version').split(' ')[1]}’s own explanations`,
    url: 'https://doc.rust-lang.org/error_codes/error-index.html',
    rows,
  };
}

interface Diagnostic {
  readonly code: number;
  readonly category: number;
  readonly message: string;
}

function typescript(): CodeTable {
  const { Diagnostics } = ts as unknown as { Diagnostics: Record<string, Diagnostic> };
  const errors = Object.values(Diagnostics).filter(
    ({ category }) => category === (ts.DiagnosticCategory.Error as number),
  );
  return {
    system: 'typescript',
    source: `TypeScript ${ts.version}’s diagnosticMessages.json`,
    url: 'https://github.com/microsoft/TypeScript/blob/main/src/compiler/diagnosticMessages.json',
    rows: errors
      .sort((a, b) => a.code - b.code)
      .map(({ code, message }) => [`TS${code}`, cut(message)]),
  };
}

/** Returns the first sentence of a text, or its first 200 characters if that sentence is longer. */
function cut(text: string): string {
  const sentence = /^.{20,200}?[.](?= |$)/.exec(text)?.[0] ?? text;
  return sentence.length > 200
    ? `${sentence.slice(0, sentence.lastIndexOf(' ', 198))} …`
    : sentence;
}

/**
 * `npm run codes [-- errno http …]`: regenerates the tables of machine codes from their sources. It
 * needs a Debian with python3, rustc and the postgresql package, so it is not part of a build.
 */
function main(): void {
  const wanted = process.argv.slice(2);
  for (const read of codeSources) {
    const table = read();
    if (wanted.length > 0 && !wanted.includes(table.system)) continue;
    const { rows, ...head } = table;
    const start = JSON.stringify(head).slice(0, -1);
    const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
    writeFileSync(`src/domain/codes/${table.system}.json`, `${start},"rows":[\n${lines}\n]}\n`);
    console.log(`${table.system}: ${rows.length} codes of ${table.source}`);
  }
}

if (import.meta.main) main();
