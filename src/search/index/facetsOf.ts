import type { SearchHead } from './SearchIndex.ts';
import type { Platform } from '../../schema/platform.ts';

/** The platforms in the order of their bits. */
const platforms: readonly Platform[] = ['linux', 'macos', 'windows'];

/** What a document can be filtered by. */
export interface Facets {
  readonly tool: string;
  readonly kind: string;
  readonly platforms: readonly Platform[];
}

/** The platforms as bits. */
export function platformBits(list: readonly Platform[]): number {
  return list.reduce((bits, name) => bits | (1 << platforms.indexOf(name)), 0);
}

/** Reads what a document can be filtered by from the head of the index. */
export function facetsOf({ facets, tools, kinds }: SearchHead, document: number): Facets {
  const code = (offset: number): number => facets.charCodeAt(3 * document + offset) - 48;
  return {
    tool: tools[code(0)]?.id ?? '',
    kind: kinds[code(1)] ?? '',
    platforms: platforms.filter((_, bit) => (code(2) >> bit) & 1),
  };
}
