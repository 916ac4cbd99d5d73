import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus, today } from '../../src/content/readCorpus.ts';
import {
  commonWords,
  type IndexArticle,
  type MatchArticle,
  type MatchIndex,
  templatePlaceholders,
  type ValueTypeName,
  valueTypes,
} from '../../src/match/index.ts';
import type { Article } from '../../src/schema/article.ts';

/** A labelled text. */
export interface MatchCase {
  /** The article that it is about; null if none is. */
  readonly id: string | null;
  /** Other articles that are right too. */
  readonly also: readonly string[];
  /**
   * `paste`: output. `query`: what somebody typed. `negative`: no article covers it. `benign`: it
   * reports no error of its own.
   */
  readonly kind: 'paste' | 'query' | 'negative' | 'benign';
  readonly text: string;
  /** The captured values, where they are known. */
  readonly values?: Readonly<Record<string, string>>;
  /** The id of the cause that the text names, where it is known. In an array, each entry is right. */
  readonly cause?: string | null | readonly (string | null)[];
}

/** Cases that are counted together. */
interface CaseSet {
  readonly name: string;
  readonly cases: readonly MatchCase[];
  /** What happens to the text of each before it is asked. */
  readonly change?: (text: string) => string;
}

/** How many lines a paste stands amid, and how many a piece of benign text has. */
const around = 400;
const piece = 40;

/** The share of the characters that is misread. */
const misreadShare = 0.02;

/**
 * The sets that the matcher is measured on, without empty ones.
 *
 * @param next a source of numbers from 0 to 1: the same gives the same texts
 */
export function caseSets(cases: readonly MatchCase[], next: () => number): CaseSet[] {
  const benign = benignLines('tests/fixtures/match/benign');
  const pastes = cases.filter(({ kind }) => kind === 'paste');
  const amid = (text: string): string => {
    const at = Math.floor(next() * Math.max(1, benign.length - around));
    const lines = benign.slice(at, at + around);
    return [...lines.slice(0, around / 2), text, ...lines.slice(around / 2)].join('\n');
  };
  const sets: CaseSet[] = [
    { name: 'pastes', cases: pastes },
    { name: '2% misread', cases: pastes, change: (text) => misread(text, misreadShare, next) },
    { name: `amid ${around} lines`, cases: pastes, change: amid },
    { name: 'queries', cases: cases.filter(({ kind }) => kind === 'query') },
    {
      name: 'negatives',
      cases: cases.filter(({ kind }) => kind === 'negative' || kind === 'benign'),
    },
    { name: 'benign chunks', cases: benignChunks([...benign, ...ownProse()]) },
  ];
  return sets.filter((set) => set.cases.length > 0);
}

function benignChunks(lines: readonly string[]): MatchCase[] {
  return Array.from({ length: Math.ceil(lines.length / piece) }, (_, at) => {
    const text = lines.slice(at * piece, (at + 1) * piece).join('\n');
    return { id: null, also: [], kind: 'negative', text };
  });
}

/** The cases on which the constants of the matcher and of search were chosen: see bench/cases/README.md. */
export const chosenOn = {
  titles: 'bench/cases/titles.tsv',
  pastes: 'bench/cases/pastes.jsonl',
  queries: 'bench/cases/queries.jsonl',
  coverage: 'bench/cases/coverage.jsonl',
} as const;

/** Reads labelled cases: one JSON object with `id`, `kind`, `text` and perhaps `also` and `values` per line. */
export function readCases(file: string): MatchCase[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(
      (line) =>
        ({ also: [], kind: 'paste', ...(JSON.parse(line) as Partial<MatchCase>) }) as MatchCase,
    );
}

/** Types of placeholders whose name is not a type's. */
const typesByName: Readonly<Record<string, ValueTypeName>> = {
  n: 'number',
  line: 'number',
  column: 'number',
  pid: 'number',
  byte: 'word',
  script: 'path',
  address: 'host',
  origin: 'url',
  ref: 'word',
  hash: 'word',
  crate: 'text',
};

/**
 * Makes articles of a table of messages, one `id<tab>message` a line: what is known before they are
 * written.
 *
 * @throws if a line has other columns, naming all such lines
 */
export function readCatalogue(file: string): MatchArticle[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const isTitle = (line: string): boolean => line !== '' && !line.startsWith('#');
  const wrong = lines.flatMap((line, at) =>
    isTitle(line) && line.split('\t').length !== 2 ? [`${file}:${at + 1}:1`] : [],
  );
  if (wrong.length > 0)
    throw new Error(`${wrong.join(', ')}: expected an id, a tab, and a message, and nothing else.`);
  return lines.filter(isTitle).map((line) => {
    const [id = '', error = ''] = line.split('\t');
    const values = templatePlaceholders(error).map((name) => [name, { type: guessType(name) }]);
    return {
      id,
      error,
      messages: [{ text: error }],
      values: Object.fromEntries(values) as MatchArticle['values'],
    };
  });
}

function guessType(name: string): ValueTypeName {
  if (Object.hasOwn(valueTypes, name) && name !== 'module' && name !== 'identifier') {
    return name as ValueTypeName;
  }
  return typesByName[name] ?? 'text';
}

/** The project's own articles, and their samples as labelled cases. */
export function readArticles(root: string): {
  articles: (Article & MatchArticle)[];
  cases: MatchCase[];
} {
  const corpus = readCorpus(root, 'content', today());
  const articles = corpus.articles.flatMap(({ id, data }) => (data ? [{ ...data, id }] : []));
  const cases = articles.flatMap(({ id, messages }) =>
    messages.flatMap(({ samples }) =>
      samples.map((text): MatchCase => ({ id, also: [], kind: 'paste', text })),
    ),
  );
  return { articles, cases };
}

/** What text recognition takes characters for. */
const shapes: Readonly<Record<string, readonly string[]>> = {
  l: ['1', 'I', '|'],
  I: ['l', '1', '|'],
  1: ['l', 'I'],
  i: ['l', 'j'],
  O: ['0', 'Q'],
  0: ['O', 'o'],
  o: ['0', 'c', 'a'],
  m: ['rn', 'nn'],
  r: ['T', 'n'],
  R: ['T', 'B'],
  e: ['c', 'o'],
  c: ['e', 'o'],
  s: ['5', 'S'],
  S: ['5', '8'],
  B: ['8'],
  a: ['o', 'e'],
  t: ['f', 'l'],
  n: ['r', 'h'],
  u: ['v', 'n'],
  '.': ['', ','],
  ',': ['', '.'],
  ':': ['', ';', '.'],
  "'": ['', '`'],
  '"': ['', "''"],
  ' ': [''],
  '-': ['', '_'],
  _: [' ', '-'],
};

/** Misreads a share of a text's characters, as text recognition does: confused shapes, lost marks and spaces, other letters. */
function misread(text: string, share: number, next: () => number): string {
  return [...text]
    .map((character) => {
      if (character === '\n' || next() >= share) return character;
      const alike = shapes[character];
      if (alike) return alike[Math.floor(next() * alike.length)] as string;
      return /[a-z]/i.test(character)
        ? String.fromCharCode(97 + Math.floor(next() * 26))
        : character;
    })
    .join('');
}

/** Texts of the project that talk about errors and quote no message. docs/ quotes some. */
const files = [
  'ARCHITECTURE.md',
  'content/pages/about.mdx',
  'content/pages/how-we-review.mdx',
  'content/pages/privacy.mdx',
];

/** The lines of prose that mentions errors: nothing may be found in it. */
export function ownProse(): string[] {
  return files.flatMap((file) => readFileSync(file, 'utf8').split('\n'));
}

/** A seeded source of numbers from 0 to 1 (mulberry32): runs can be compared. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The lines of output of tools that did what they were told, file by file in the order of their names. */
export function benignLines(folder: string): string[] {
  return globSync('*.log', { cwd: folder })
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/\r?\n/));
}

/** How many of a copy's words are words of other articles; the rest are new, as with real articles. */
const shared = 0.5;

/**
 * An index of `count` articles for measuring: the given ones, and copies of them with all telling
 * words exchanged, half of them for words of other articles.
 */
export function manyArticles(index: MatchIndex, count: number): MatchIndex {
  const word = /<[^>]*>|[A-Za-z_][A-Za-z0-9_]{2,}/g;
  const telling = (text: string): boolean =>
    !text.startsWith('<') && !commonWords.has(text.toLowerCase());
  const words = [
    ...new Set(index.articles.flatMap(({ m }) => m.flatMap(({ t }) => t.match(word) ?? []))),
  ].filter(telling);
  // Any seed will do.
  const next = random(20261121);
  const pick = (): string => words[Math.floor(next() * words.length)] as string;
  const copies: IndexArticle[] = [];
  for (let at = 0; index.articles.length + copies.length < count; at += 1) {
    const article = index.articles[at % index.articles.length] as IndexArticle;
    const exchanged = new Map<string, string>();
    const exchange = (text: string): string => {
      if (!telling(text)) return text;
      const known = exchanged.get(text);
      if (known !== undefined) return known;
      // A word with another letter at its end is one that no article has.
      const other =
        next() < shared ? pick() : pick() + 'abcdefghij'.charAt(Math.floor(next() * 10));
      exchanged.set(text, other);
      return other;
    };
    const m = article.m.map((template) => ({ ...template, t: template.t.replace(word, exchange) }));
    copies.push({ ...article, id: `${article.id}-${at}`, m });
  }
  return { version: 1, articles: [...index.articles, ...copies] };
}
