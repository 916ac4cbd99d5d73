import { brotliCompressSync } from 'node:zlib';
import { joinParts, match, type MatchIndex, partsForText } from '../../src/match/index.ts';
import type { MatchCase } from './cases.ts';
import type { MatchEngine } from './contestants.ts';

/** The columns of the table behind the names of the set and the matcher. */
export const scoreColumns = [
  '@1',
  '@1 or also',
  '@3',
  'right if sure',
  'sure',
  'answered',
  'values',
  'causes',
  'cause claimed',
] as const;

/**
 * A score as cells of `scoreColumns`.
 *
 * @param positive whether there is a right answer to the cases
 */
export function scoreRow(score: Score, positive: boolean): string[] {
  const share = (part: number, of: number): string =>
    of === 0 ? '–' : `${((100 * part) / of).toFixed(1)}%`;
  const right = [
    share(score.first, score.count),
    share(score.firstRight, score.count),
    share(score.firstThree, score.count),
    share(score.sureRight, score.sure),
  ];
  return [
    ...(positive ? right : right.map(() => '–')),
    share(score.sure, score.count),
    share(score.answered, score.count),
    share(score.valuesRight, score.values),
    share(score.causesRight, score.causes),
    positive || score.claimed === undefined ? '–' : share(score.claimed, score.count),
  ];
}

/** What was counted over some cases. */
interface Score {
  readonly count: number;
  /** Cases whose first answer is the case's article. */
  readonly first: number;
  /** Cases whose first answer is right, the case's other articles included. */
  readonly firstRight: number;
  /** Cases that have the article among the first three. */
  readonly firstThree: number;
  /** Cases that the contestant stood by an answer in, and those of them in which it was right. */
  readonly sure: number;
  readonly sureRight: number;
  /** Cases with any answer at all. */
  readonly answered: number;
  /** Expected values of a matcher that captures some, and those of them that were captured as expected. */
  readonly values: number;
  readonly valuesRight: number;
  /** Cases whose cause is known, of a matcher that claims causes, and those in which it is right. */
  readonly causes: number;
  readonly causesRight: number;
  /** Cases in which it claims a cause of an article that is not right; undefined if it never claims. */
  readonly claimed: number | undefined;
  /** The cases that went wrong, for a look at them. */
  readonly wrong: readonly { readonly case: MatchCase; readonly ids: readonly string[] }[];
}

/** Lets a contestant answer cases, changed by `change` where given. */
export async function measure(
  contestant: MatchEngine,
  cases: readonly MatchCase[],
  change: (text: string) => string = (text) => text,
): Promise<Score> {
  const score = {
    count: cases.length,
    first: 0,
    firstRight: 0,
    firstThree: 0,
    sure: 0,
    sureRight: 0,
    answered: 0,
    values: 0,
    valuesRight: 0,
    causes: 0,
    causesRight: 0,
    claimed: undefined as number | undefined,
    wrong: [] as { case: MatchCase; ids: readonly string[] }[],
  };
  for (const one of cases) {
    const { ids, sure, values, causes } = await contestant.answer(change(one.text));
    const [first] = ids;
    const right = first !== undefined && (first === one.id || one.also.includes(first));
    if (first !== undefined) score.answered += 1;
    if (first !== undefined && first === one.id) score.first += 1;
    if (right) score.firstRight += 1;
    if (ids.slice(0, 3).some((id) => id === one.id)) score.firstThree += 1;
    if (sure) score.sure += 1;
    if (sure && right) score.sureRight += 1;
    const isNegative = one.kind === 'negative' || one.kind === 'benign';
    let isCauseRight = true;
    if (causes) {
      const isWrong = [...causes.keys()].some((id) => id !== one.id && !one.also.includes(id));
      score.claimed = (score.claimed ?? 0) + (isWrong ? 1 : 0);
      if (one.cause !== undefined && one.id !== null) {
        isCauseRight = [one.cause].flat().includes(causes.get(one.id) ?? null);
        score.causes += 1;
        if (isCauseRight) score.causesRight += 1;
      }
    }
    if (isNegative ? sure : !right || !isCauseRight) score.wrong.push({ case: one, ids });
    for (const [name, value] of Object.entries((values && one.values) ?? {})) {
      score.values += 1;
      if (values?.[name] === value) score.valuesRight += 1;
    }
  }
  return score;
}

/** The speed on one kind of text. */
interface Speed {
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

/** What look-ups in a split index load, and what they find. */
interface LookupSizes {
  /** Bytes of brotli: the median look-up, and the largest. */
  readonly median: number;
  readonly largest: number;
  /** How many of the cases have the right article first. */
  readonly first: number;
}

/** Measures look-ups of cases in a split index. */
export function lookupSizes(
  parts: readonly MatchIndex[],
  cases: readonly MatchCase[],
): LookupSizes {
  const packed = new Map<number, number>();
  const sizeOf = (number: number): number => {
    const known = packed.get(number) ?? brotliCompressSync(JSON.stringify(parts[number])).length;
    packed.set(number, known);
    return known;
  };
  let first = 0;
  const sizes = cases.map(({ id, also, text }) => {
    const numbers = partsForText(text, parts.length);
    const index = joinParts(numbers.map((number) => parts[number] as MatchIndex));
    const found = match(index, text).matches[0]?.id;
    if (found !== undefined && (found === id || also.includes(found))) first += 1;
    return numbers.reduce((sum, number) => sum + sizeOf(number), 0);
  });
  sizes.sort((a, b) => a - b);
  return { median: sizes[sizes.length >> 1] ?? 0, largest: sizes.at(-1) ?? 0, first };
}
