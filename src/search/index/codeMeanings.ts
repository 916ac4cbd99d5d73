import { codeTables } from '../../domain/codes/codeTables.ts';
import { tokensOf } from '../tokensOf.ts';
import type { CodeMeaning } from './SearchIndex.ts';

/** What the machine codes of all tables mean, by the term that a query has for the code. */
export function codeMeanings(): Map<string, CodeMeaning[]> {
  const meanings = new Map<string, CodeMeaning[]>();
  for (const { system, rows } of codeTables) {
    for (const row of rows) {
      for (const name of [row[0], row[2]]) {
        // A number of errno or of a signal alone is any number, and `warning` is a word.
        if (name === undefined || (name === row[2] && !name.includes('_'))) continue;
        const term = tokensOf(name).find(({ kind }) => kind !== 'code')?.term ?? '';
        meanings.set(term, [...(meanings.get(term) ?? []), { system, row }]);
      }
    }
  }
  return meanings;
}
