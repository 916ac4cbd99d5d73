import { benignLines } from './benignLines.ts';
import type { MatchCase } from './Case.ts';
import { misread } from './misread.ts';
import { ownProse } from './ownProse.ts';

/** Cases that are counted together. */
export interface CaseSet {
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
    { name: 'negatives', cases: cases.filter(({ kind }) => kind === 'negative') },
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
