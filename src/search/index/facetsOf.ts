import type { SearchHead } from './SearchIndex.ts';
import type { Platform } from '../../schema/platform.ts';
import { namesOf, platforms } from '../../schema/vocabulary.ts';

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

/** Reads what a document can be filtered by from the head of the index. */
export function readFacets({ facets, tools, kinds }: SearchHead, document: number): Facets {
  const code = (offset: number): number => facets.charCodeAt(3 * document + offset) - 48;
  return {
    tool: tools[code(0)]?.id ?? '',
    kind: kinds[code(1)] ?? '',
    platforms: namesOf(platforms).filter((_, bit) => (code(2) >> bit) & 1),
  };
}
