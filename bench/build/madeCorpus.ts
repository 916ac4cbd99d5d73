import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseFrontmatter } from '../../src/content/frontmatter.ts';
import { readCorpus, today } from '../../src/content/readCorpus.ts';
import type { ValidArticle } from '../../src/content/types.ts';
import { article as articleSchema } from '../../src/schema/article.ts';
import type { Repro } from '../../src/schema/repro.ts';
import { formatProblem, lintCorpus } from '../../src/tools/lint-content/report.ts';
import { hashArticle, hashRecord, hashScript } from '../../src/tools/repro/record.ts';
import { random } from '../match/cases.ts';

/** The share of the prose words that become a word of another article; the rest become new words. */
const sharedWords = 0.7;

/** Shorter words stay: they carry the grammar, and the flags of commands. */
const shortestWord = 4;

/** Longer runs of letters are not words of prose but names in code. */
const longestWord = 12;

/** A word in at least this share of the articles is common English or a key of the YAML, and stays. */
const commonShare = 0.15;

const seed = 20261130;

/**
 * Words that mean something to the schema or the lint, besides the keys of the frontmatter: values of
 * enumerations, and the components of the body with their attributes. Replacing them would make articles invalid.
 */
const reserved = `linux macos windows powershell
  confused with causes caused same also safe careful destructive documented reproduced source
  authentication permission network dependency version configuration syntax types memory disk resource limit
  concurrency data hardware other errno http https sqlstate hresult exit signal compiler tool true false
  terminal file callout platform platformtabs sequencediagram warning note title kind name actors messages needs`.split(
  /\s+/,
);

/** An article of the made corpus: its id, and the text of each of its files by file name. */
interface MadeArticle {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Makes articles for measuring: whole rounds of copies of the given ones. A copy keeps the structure,
 * the sentences and the commands of its original. Each distinctive word is replaced, the same way
 * throughout the copy: words of the messages, aliases and searches by new words, other words mostly by
 * words of other articles. So ids, messages, samples and values are the copy's own. The same
 * arguments always give the same articles, and they pass the content lint.
 *
 * @param root the project's root, which the paths of the articles are relative to
 * @param rounds how many copies of each article
 */
export function madeArticles(
  root: string,
  articles: readonly ValidArticle[],
  rounds: number,
): MadeArticle[] {
  const originals = articles.map((file) => ({
    file,
    text: readFileSync(join(root, file.path), 'utf8'),
  }));
  const structure = new Set([
    ...reserved,
    ...articles.flatMap(({ data }) => structuralWords(data)),
  ]);
  const kept = new Set([...structure, ...commonWords(originals.map(({ text }) => text))]);
  // A command with a word of another command, such as `prune`, could become a destructive one.
  const commands = new Set(
    originals.flatMap(({ text }) => text.match(/run: .*|`[^`\n]+`/g) ?? []).flatMap(wordsOf),
  );
  const vocabulary = originals
    .flatMap(({ text }) => wordsOf(text))
    .filter((word) => !kept.has(word) && !commands.has(word) && word.length <= longestWord);
  const byLength = Map.groupBy(vocabulary, ({ length }) => length);
  const next = random(seed);
  const pick = (words: readonly string[]): string => words[Math.floor(next() * words.length)] ?? '';
  // The head of one word, then tails of others.
  const newWord = (length: number): string => {
    const head = pick(vocabulary);
    let word = head.slice(0, Math.ceil(head.length / 2));
    while (word.length < length) {
      const tail = pick(vocabulary);
      word += tail.slice(Math.floor(tail.length / 2));
    }
    return word.slice(0, length);
  };
  return Array.from({ length: rounds }, (_, round) => {
    const exchanges = new Map(
      originals.map(({ file, text }) => [
        file.id,
        exchange(file, text, { structure, kept }, newWord, (length) =>
          next() < sharedWords ? pick(byLength.get(length) ?? []) : '',
        ),
      ]),
    );
    const ids = new Map(
      [...exchanges].map(([id, replace], at) => {
        const [tool = '', slug = ''] = id.split('/');
        return [id, `${tool}/${replace(slug)}-${round * originals.length + at}`];
      }),
    );
    return originals.map(({ file, text }) =>
      makeArticle(file, text, exchanges.get(file.id) ?? String, ids, newWord),
    );
  }).flat();
}

/** Writes articles to the content folder of a project. */
export function writeArticles(content: string, articles: readonly MadeArticle[]): void {
  for (const { id, files } of articles)
    for (const [name, text] of Object.entries(files)) {
      const path = join(content, 'articles', id, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
}

/**
 * Corrects the few made articles that have a problem by chance, such as two articles with the same
 * new word. Removes the phrase or message, or the record that no longer proves its article.
 *
 * @param root a project whose articles were made
 * @throws if a problem remains
 */
export function correctArticles(root: string): void {
  for (let round = 0; round < 4; round += 1) {
    const corpus = readCorpus(root, 'content', today());
    const problems = lintCorpus(corpus).filter(({ severity }) => severity === 'error');
    if (problems.length === 0) return;
    const byFile = Map.groupBy(problems, ({ path }) => path.replace('repro.json', 'index.mdx'));
    for (const [path, found] of byFile) {
      const file = join(root, path);
      const lines = readFileSync(file, 'utf8').split('\n');
      for (const { rule, line } of found.toSorted((a, b) => b.line - a.line)) {
        if (rule === 'too-general') lines.splice(line - 1, 1);
        if (rule !== 'duplicate-template') continue;
        const length = lines.slice(line).findIndex((text) => /^(?: {2}- |\S)/.test(text)) + 1;
        lines.splice(line - 1, length);
      }
      const text = lines.join('\n');
      const unproven = found.some(({ rule }) => rule === 'repro');
      writeFileSync(file, unproven ? withoutRecord(text) : text);
      if (unproven)
        for (const name of ['repro.sh', 'repro.json'])
          rmSync(join(dirname(file), name), { force: true });
    }
    if (round === 3) throw new Error(problems.map(formatProblem).join('\n'));
  }
}

function withoutRecord(text: string): string {
  const source = /^ {4}url: (.*)$/m.exec(text)?.[1] ?? '';
  return text.replace(
    /^evidence:.*\n(?: {2}.*\n)*/m,
    `evidence:\n  kind: documented\n  source: ${source}\n  why: Made for the benchmark.\n`,
  );
}

// The letter of an escape, such as `\n` in a quoted text, belongs to no word.
const wordPattern = new RegExp(`(?<!\\\\(?=b|f|n|r|t|u|x))[A-Za-z]{${shortestWord},}`, 'g');

function wordsOf(text: string): string[] {
  return (text.match(wordPattern) ?? []).map((word) => word.toLowerCase());
}

/** Returns the words of many texts: the grammar of English, and the words of the field. */
function commonWords(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= commonShare * texts.length)
    .map(([word]) => word);
}

/** Returns the words of all keys of the frontmatter, of the tool, and of the names of languages and types. */
function structuralWords(data: ValidArticle['data']): string[] {
  const words = [data.tool];
  JSON.stringify({ ...data, values: Object.values(data.values) }, (key, value: unknown) => {
    words.push(key);
    if (['language', 'type', 'shell'].includes(key)) words.push(String(value));
    return value;
  });
  return words.flatMap(wordsOf);
}

/**
 * Returns a function that replaces the distinctive words of one article's copy. A word keeps its
 * length and its capitals, so that every limit of the schema still holds.
 */
function exchange(
  { data, repro }: ValidArticle,
  text: string,
  { structure, kept }: { structure: ReadonlySet<string>; kept: ReadonlySet<string> },
  newWord: (length: number) => string,
  sharedWord: (length: number) => string,
): (text: string) => string {
  const messages = [data.error, ...data.messages.map((one) => one.text), ...(data.notIf ?? [])];
  const identity = new Set(
    [...messages, ...data.aliases, ...data.searches, ...data.codes.map(({ code }) => code)]
      .flatMap(wordsOf)
      .filter((word) => !structure.has(word)),
  );
  // The lint reads the needs of a script.
  const fixed = new Set([
    ...Object.keys(data.values).flatMap(wordsOf),
    ...(repro.script?.match(/^# needs: .*/gm) ?? []).flatMap(wordsOf),
  ]);
  // A sample continues the word beside a placeholder, as in `use<hook>`.
  const beside = messages
    .flatMap((message) => message.match(/[a-z]+(?=<)|(?<=>)[a-z]+/gi) ?? [])
    .map((word) => word.toLowerCase());
  const isFixed = (word: string): boolean =>
    fixed.has(word) || beside.some((part) => word.startsWith(part) || word.endsWith(part));
  const replaced = new Map<string, string>();
  const used = new Set<string>();
  for (const word of new Set(wordsOf(text))) {
    if (isFixed(word) || (!identity.has(word) && kept.has(word))) continue;
    let other = identity.has(word) ? '' : sharedWord(word.length);
    while (other === '' || used.has(other) || kept.has(other) || identity.has(other))
      other = newWord(word.length);
    used.add(other);
    replaced.set(word, other);
  }
  return (source) =>
    source.replace(wordPattern, (word) => {
      const other = replaced.get(word.toLowerCase());
      return other === undefined ? word : inCaseOf(word, other);
    });
}

/** Writes each letter of `other` as a capital where `word` has a capital. */
function inCaseOf(word: string, other: string): string {
  return [...other]
    .map((letter, at) => (/[A-Z]/.test(word[at] ?? '') ? letter.toUpperCase() : letter))
    .join('');
}

/** Removes the messages that have no distinctive word, as all copies would have the same message. */
function withoutCommonMessages(text: string, replace: (text: string) => string): string {
  return text.replace(/(?<=^messages:\n)(?: {2}.*\n)+/m, (list) =>
    list
      .split(/^(?= {2}- )/m)
      .filter((item) => {
        const [message = ''] = item.split('\n');
        return replace(message) !== message;
      })
      .join(''),
  );
}

/** Adds a new word to each alias and search: some consist of common words and numbers only. */
function withOwnPhrases(text: string, newWord: (length: number) => string): string {
  return text.replace(/^(?:aliases|searches):\n(?: {2}- .*\n)+/gm, (list) =>
    list.replace(/^( {2}- .*?)(['"]?)$/gm, (_, phrase: string, quote: string) => {
      const quoted = quote !== '' && /^ {2}- ['"]/.test(phrase);
      return quoted ? `${phrase} ${newWord(6)}${quote}` : `${phrase}${quote} ${newWord(6)}`;
    }),
  );
}

/** Returns data in which each text is replaced, and no key. */
function copyTexts<Data>(data: Data, copy: (text: string) => string): Data {
  return JSON.parse(
    JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? copy(value) : value)),
  ) as Data;
}

function makeArticle(
  { id, repro }: ValidArticle,
  text: string,
  replace: (text: string) => string,
  ids: ReadonlyMap<string, string>,
  newWord: (length: number) => string,
): MadeArticle {
  const known = new RegExp(`(?<![\\w-])(?:${[...ids.keys()].join('|')})(?![\\w-])`, 'g');
  const copy = (source: string): string => {
    let made = '';
    let end = 0;
    for (const found of source.matchAll(
      new RegExp(`${known.source}|/errors/[a-z]+/(?![a-z0-9])`, 'g'),
    )) {
      made += replace(source.slice(end, found.index)) + (ids.get(found[0]) ?? found[0]);
      end = found.index + found[0].length;
    }
    return made + replace(source.slice(end));
  };
  const index = withOwnPhrases(copy(withoutCommonMessages(text, replace)), newWord);
  const files: Record<string, string> = { 'index.mdx': index };
  if (repro.script !== undefined && repro.record) {
    const script = copy(repro.script);
    const article = articleSchema.parse(parseFrontmatter(index).data);
    const run: Omit<Repro, 'digest'> = {
      ...copyTexts(repro.record, copy),
      script: hashScript(script),
      article: hashArticle(article),
    };
    files['repro.sh'] = script;
    files['repro.json'] = `${JSON.stringify({ ...run, digest: hashRecord(run) }, null, 2)}\n`;
  }
  return { id: ids.get(id) ?? id, files };
}
