import { readFileSync } from 'node:fs';
import type { Case } from './Case.ts';

/** Reads labelled cases: one JSON object with `id`, `kind`, `text` and perhaps `also` and `values` per line. */
export function readCases(file: string): Case[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ also: [], kind: 'paste', ...(JSON.parse(line) as Partial<Case>) }) as Case);
}
