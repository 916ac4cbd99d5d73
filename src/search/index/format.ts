import type { CodeRow, CodeSystem } from '../../domain/codes/systems.ts';
import type { MatchArticle } from '../../match/index.ts';
import type { Platform } from '../../schema/primitives.ts';
import { namesOf, platforms } from '../../schema/vocabulary.ts';

/** Impacts are whole numbers up to this. */
export const maxImpact = 63;

/** The head of the index, which every search loads. Documents are numbered from 0, in the order of their ids. */
export interface SearchHead {
  /** Of the contents: the folder of the other files, so that files of two builds never mix. */
  readonly version: string;
  readonly count: number;
  readonly tools: readonly { readonly id: string; readonly name: string }[];
  readonly kinds: readonly string[];
  /** The tool, the kind and the platforms of each document: three characters each, see `readFacets`. */
  readonly facets: string;
  /** The first term of each file of terms; all files' terms together are sorted. */
  readonly starts: readonly string[];
  /** How many files of words there are for misspelled ones: see `spelling.ts`. */
  readonly spellings: number;
}

/** A file of terms. */
export interface TermFile {
  /** For each term, in pairs: how many documents further, and its impact there from 1 to 63. */
  readonly terms: Readonly<Record<string, readonly number[]>>;
  /** For each term that is a machine code, the number of the file that says what it means. */
  readonly codes: Readonly<Record<string, number>>;
}

/** A file that says what machine codes mean, by their terms. */
export type CodeFile = Readonly<Record<string, readonly CodeMeaning[]>>;

/** What a machine code means. */
export interface CodeMeaning {
  readonly system: CodeSystem;
  readonly row: CodeRow;
}

/** The files of an index, by their path without `.json`; JSON each. */
export type IndexFiles = ReadonlyMap<string, unknown>;

/** What search knows of an article: what the matcher needs, and what is shown of it. */
export interface SearchRecord extends MatchArticle {
  /** What it means, without markup. */
  readonly summary: string;
  readonly kind: string;
  readonly platforms: readonly Platform[];
  /** The system is there for bare numbers, which are codes of several systems. */
  readonly codes: readonly { readonly code: string; readonly system?: string }[];
  readonly aliases: readonly string[];
  readonly searches: readonly string[];
}

/** What a document can be filtered by. */
export interface Facets {
  readonly tool: string;
  readonly kind: string;
  readonly platforms: readonly Platform[];
}

/** The platforms as bits: the first one of the table is the lowest bit. */
export function platformBits(list: readonly Platform[]): number {
  return namesOf(platforms).reduce(
    (bits, name, bit) => (list.includes(name) ? bits | (1 << bit) : bits),
    0,
  );
}

/** The facets of each head, by their three characters: few differ, and a query reads thousands. */
const readBefore = new WeakMap<SearchHead, Map<string, Facets>>();

/** Reads what a document can be filtered by from the head of the index. */
export function readFacets(head: SearchHead, document: number): Facets {
  const known = readBefore.get(head) ?? new Map<string, Facets>();
  readBefore.set(head, known);
  const characters = head.facets.slice(3 * document, 3 * document + 3);
  const code = (offset: number): number => characters.charCodeAt(offset) - 48;
  const facets = known.get(characters) ?? {
    tool: head.tools[code(0)]?.id ?? '',
    kind: head.kinds[code(1)] ?? '',
    platforms: namesOf(platforms).filter((_, bit) => (code(2) >> bit) & 1),
  };
  known.set(characters, facets);
  return facets;
}
