import { match } from '../../src/match/match.ts';
import type { MatchIndex } from '../../src/match/MatchIndex.ts';

/** The speed on one kind of text. */
export interface Speed {
  readonly name: string;
  readonly megabytes: number;
  readonly lines: number;
  /** Milliseconds for the text, the best of three. */
  readonly time: number;
  /** Elementary steps for the text, divided by those for its first half: 2 is linear. */
  readonly growth: number;
}

/** Measures the matcher on a text. */
export function throughput(name: string, index: MatchIndex, text: string): Speed {
  let time = Infinity;
  for (let run = 0; run < 3; run += 1) {
    const begin = performance.now();
    match(index, text);
    time = Math.min(time, performance.now() - begin);
  }
  const whole = { count: 0 };
  const half = { count: 0 };
  match(index, text, { steps: whole });
  match(index, text.slice(0, text.length / 2), { steps: half });
  return {
    name,
    megabytes: text.length / 1e6,
    lines: text.split('\n').length,
    time,
    growth: whole.count / half.count,
  };
}
