import { tokensOf } from '../tokensOf.ts';
import { withoutPlaceholders } from '../../match/withoutValues.ts';

/** Two texts with the same key say the same: case, punctuation and endings aside. Words, with spaces. */
export function normalizeText(text: string): string {
  return tokensOf(withoutPlaceholders(text))
    .filter(({ kind }) => kind === 'word')
    .map(({ term }) => term)
    .join(' ');
}
