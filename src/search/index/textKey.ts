import { tokensOf } from '../tokensOf.ts';
import { withoutValues } from '../../match/withoutValues.ts';

/** Two texts with the same key say the same: case, punctuation and endings aside. Words, with spaces. */
export function textKey(text: string): string {
  return tokensOf(withoutValues(text))
    .filter(({ kind }) => kind === 'word')
    .map(({ term }) => term)
    .join(' ');
}
