import { readFileSync } from 'node:fs';
import type { MatchCase } from './Case.ts';

/** The cases on which the constants of the matcher and of search were chosen: see bench/cases/README.md. */
export const chosenOn = {
  titles: 'bench/cases/titles.tsv',
  pastes: 'bench/cases/pastes.jsonl',
  queries: 'bench/cases/queries.jsonl',
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
