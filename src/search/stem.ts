import { stemmer } from 'stemmer';

/** Drops an English word's ending (Porter 1980). Whatever has other characters is a code or another language. */
export function stem(word: string): string {
  return word.length > 3 && /^[a-z]+$/.test(word) ? stemmer(word) : word;
}
