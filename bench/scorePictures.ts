import { match } from '../src/match/match.ts';
import type { MatchIndex } from '../src/match/MatchIndex.ts';
import type { PictureScore } from './PictureScore.ts';

/** A message, and what was read in its picture. */
export interface ReadMessage {
  /** The article that it is about. */
  readonly id: string;
  readonly message: string;
  readonly text: string;
}

/** Asks the matcher about what was read, and counts how often it is right. */
export function scorePictures(index: MatchIndex, read: readonly ReadMessage[]): PictureScore {
  const score = { pictures: read.length, first: 0, sure: 0, words: 0, wordsRead: 0 };
  const wrong: { id: string; got: string; text: string }[] = [];
  for (const { id, message, text } of read) {
    const [best] = match(index, text).matches;
    if (best?.id === id) {
      score.first += 1;
      if (best.confidence !== 'possible') score.sure += 1;
    } else wrong.push({ id, got: best?.id ?? 'none', text });
    const there = new Set(wordsOf(text));
    const words = wordsOf(message);
    score.words += words.length;
    score.wordsRead += words.filter((word) => there.has(word)).length;
  }
  return { ...score, wrong };
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
