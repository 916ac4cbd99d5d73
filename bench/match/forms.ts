// cspell:ignore csproj

/** A way in which programs, pages and people rewrite output before somebody pastes it. */
interface RewrittenForm {
  readonly name: string;
  /**
   * Rewrites a text.
   *
   * @param next a source of numbers from 0 to 1
   */
  readonly write: (text: string, next: () => number) => string;
  /** The form loses capital letters, so values are compared without them. */
  readonly losesCase?: true;
}

/** Rewrites each line, given its number from 0. */
const lines =
  (write: (line: string, at: number) => string, end = '\n') =>
  (text: string): string =>
    text.split(/\r?\n/).map(write).join(end);

/** JSON's escapes, without the quotes. */
const json = (text: string): string => JSON.stringify(text).slice(1, -1);

const html = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const markdown = (text: string): string => text.replaceAll('|', '\\|');

/** A time that differs from line to line in all digits that a clock changes within a minute. */
const time = (at: number): string =>
  `2026-11-21T10:17:${String(at % 60).padStart(2, '0')}.${String((at * 7919) % 1000).padStart(3, '0')}Z`;

/** A line as `util.inspect` of Node.js quotes it: with the first kind of quote that is not in it. */
function inspected(line: string): string {
  const quote = ["'", '"', '`'].find((mark) => !line.includes(mark)) ?? "'";
  const escaped = line
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\x1b', '\\x1B')
    .replaceAll(quote, `\\${quote}`);
  return `${quote}${escaped}\\n${quote}`;
}

/** Folds a text as a terminal of so many columns does. */
function wrapped(text: string, columns: number, pad: boolean): string {
  return text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${columns}}`, 'gu')) ?? [''])
    .map((line) => (pad ? line.padEnd(columns) : line))
    .join('\n');
}

/** Folds a text between words, as Symfony and PowerShell do, and fills each line with spaces. */
function wrappedAtWords(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const folded: string[] = [];
      for (const word of line.split(' ')) {
        const last = folded.at(-1);
        if (last !== undefined && last.length + 1 + word.length <= columns)
          folded[folded.length - 1] = `${last} ${word}`;
        else folded.push(word);
      }
      return folded;
    })
    .map((line) => line.padEnd(columns))
    .join('\n');
}

/** Puts a character into words of six letters and more. */
const within = (text: string, character: string, next: () => number): string =>
  text.replace(/\p{L}{6,}/gu, (word) => {
    const at = 2 + Math.floor(next() * (word.length - 4));
    return `${word.slice(0, at)}${character}${word.slice(at)}`;
  });

const colored = (open: string, close: string) =>
  lines((line) => `${open}${line.replace(/^(\S+)/, `$1${close}${open}`)}${close}`);

/** The forms in which `npm run bench:match -- --forms` and the corpus tests look for values. */
export const rewrittenForms: readonly RewrittenForm[] = [
  { name: 'as it is', write: (text) => text },
  // Logs of containers and services
  {
    name: 'Docker json-file',
    write: lines((line, at) =>
      JSON.stringify({ log: `${line}\n`, stream: 'stderr', time: time(at) }),
    ),
  },
  {
    name: 'JSON logger, a line each',
    write: lines((line, at) =>
      JSON.stringify({ level: 'error', time: time(at), message: line, pid: 4711 }),
    ),
  },
  { name: 'JSON string', write: (text) => JSON.stringify({ msg: text, code: 1 }) },
  {
    name: 'JSON in JSON',
    write: (text) => JSON.stringify({ log: JSON.stringify({ msg: text, code: 1 }) }),
  },
  {
    name: 'Ansible',
    write: (text) =>
      `fatal: [web1]: FAILED! => {"changed": false, "msg": "${json(text.replaceAll('\n', '\r\n'))}\\r\\n", "rc": 1}`,
  },
  {
    name: 'bytes of Python',
    write: (text) =>
      `stderr: b"${json(text.replaceAll('\n', '\r\n')).replaceAll('\\"', '"')}\\r\\n"`,
  },
  {
    name: 'journald',
    write: lines((line, at) => `Nov 21 10:17:${10 + (at % 50)} web1 app[4711]: ${line}`),
  },
  {
    name: 'local-exec of Terraform, blank lines between',
    write: lines((line) => `null_resource.deploy (local-exec): ${line}`, '\n\n'),
  },
  {
    name: 'GitHub Actions',
    write: lines((line, at) => `${time(at)} ${line}`),
  },
  // Escapes that were written out
  { name: '\\x1b[31m', write: colored('\\x1b[31m', '\\x1b[0m') },
  { name: '\\033[1;31m', write: colored('\\033[1;31m', '\\033[0m') },
  { name: '\\e[31m', write: colored('\\e[31m', '\\e[m') },
  { name: '\\u001b[31m', write: colored('\\u001b[31m', '\\u001b[39m') },
  { name: '^[[31m', write: colored('^[[31m', '^[[0m') },
  {
    name: '#033[31m of rsyslog',
    write: (text) =>
      colored('#033[31m', '#033[0m')(text).replaceAll('\n', '#012').replaceAll('\t', '#011'),
  },
  { name: '^M at line ends', write: lines((line) => `${line}^M`) },
  // Programs that quote lines
  {
    name: 'inspect of Node.js',
    write: (text) => {
      const list = text.split(/\r?\n/).map(inspected);
      return `{\n  status: 1,\n  stderr: ${list.join(' +\n    ')},\n  stdout: ''\n}`;
    },
  },
  {
    name: 'inspect of Node.js, a list',
    write: (text) => `[\n${lines((line) => `  ${inspected(line).replace('\\n', '')},`)(text)}\n]`,
  },
  { name: 'MSBuild', write: lines((line) => `         ${line} [/src/Shop.Web/Shop.Web.csproj]`) },
  {
    name: 'MSBuild with node numbers',
    write: lines(
      (line) => `  1>${line} [C:\\src\\Shop.Web\\Shop.Web.csproj::TargetFramework=net9.0]`,
    ),
  },
  { name: 'quoted patch, +', write: lines((line) => `+${line}`) },
  { name: 'quoted patch, -', write: lines((line) => `-${line}`) },
  { name: 'quoted patch, + and a space', write: lines((line) => `+ ${line}`) },
  { name: 'quoted twice', write: lines((line) => `> > ${line}`) },
  { name: 'quoted without spaces', write: lines((line) => `>>${line}`) },
  { name: 'diff of the diff command', write: lines((line) => `< ${line}`) },
  { name: 'comments', write: lines((line) => `// ${line}`) },
  { name: 'comments, #', write: lines((line) => `# ${line}`) },
  { name: 'CSV', write: (text) => `2026-11-21,"${text.replaceAll('"', '""')}",1` },
  // Markdown
  { name: 'backticks a line', write: lines((line) => `\`${line}\``) },
  { name: 'list of backticks', write: lines((line) => `- \`${line}\``) },
  { name: 'table', write: lines((line) => `| ${markdown(line)} |`) },
  {
    name: 'table with times',
    write: (text) =>
      lines((line, at) => `10:17:${10 + (at % 50)}.${100 + at} | ${line}`)(text).replace(
        '\n',
        '\n-- | --\n',
      ),
  },
  { name: 'bold a line', write: lines((line) => `**${line}**`) },
  { name: 'line breaks', write: lines((line) => `${line}\\`) },
  // HTML
  { name: 'HTML span a line', write: lines((line) => `<span class="line">${html(line)}</span>`) },
  { name: 'HTML <br> a line', write: lines((line) => `${html(line)}<br>`) },
  { name: 'HTML <br/> without line ends', write: lines(html, '<br/>') },
  {
    name: 'HTML <div> a line',
    write: lines((line) => `<div style="color:red">${html(line)}</div>`, ''),
  },
  {
    name: 'HTML table',
    write: lines((line, at) => `<tr><td>${at + 1}</td><td><code>${html(line)}</code></td></tr>`),
  },
  { name: 'HTML escaped twice', write: (text) => html(html(text)) },
  {
    name: 'attribute of XML',
    write: (text) => `<failure message="${html(text).replaceAll('\n', '&#10;')}" type="Error"/>`,
  },
  // Text around
  { name: 'text behind', write: lines((line) => `${line} (worker 7)`) },
  { name: 'text behind that differs', write: lines((line, at) => `${line}  [${at + 12} ms]`) },
  { name: 'blank lines between', write: lines((line) => line, '\n\n') },
  { name: 'box', write: lines((line) => `│ ${line.padEnd(100)} │`) },
  { name: 'tabs before', write: lines((line) => `\t\t${line}`) },
  // Wraps
  { name: 'wrapped at 60, spaces behind', write: (text) => wrapped(text, 60, true) },
  { name: 'wrapped at 80, spaces behind', write: (text) => wrapped(text, 80, true) },
  { name: 'wrapped at 80', write: (text) => wrapped(text, 80, false) },
  { name: 'wrapped at 120', write: (text) => wrapped(text, 120, false) },
  { name: 'wrapped at words, 80, spaces behind', write: (text) => wrappedAtWords(text, 80) },
  {
    name: 'wrapped at 76 in a box of Symfony',
    write: (text) => lines((line) => `  ${line}  `)(wrapped(text, 76, true)),
  },
  // Characters
  { name: 'lower case', write: (text) => text.toLowerCase(), losesCase: true },
  { name: 'upper case', write: (text) => text.toUpperCase(), losesCase: true },
  {
    name: 'URL-encoded',
    write: (text) => `https://ci.example.org/search?q=${encodeURIComponent(text)}`,
  },
  {
    name: 'URL-encoded, +',
    write: (text) => `q=${encodeURIComponent(text).replaceAll('%20', '+')}&page=1`,
  },
  { name: 'soft hyphens', write: (text, next) => within(text, '\u00ad', next) },
  { name: 'zero-width spaces', write: (text, next) => within(text, '\u200b', next) },
  { name: 'hard spaces', write: (text) => text.replaceAll(' ', '\u00a0') },
];
