import type { MatchEngine } from './Contestant.ts';
import type { MatchCase } from './Case.ts';

/** What was counted over some cases. */
export interface Score {
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
    wrong: [] as { case: MatchCase; ids: readonly string[] }[],
  };
  for (const one of cases) {
    const { ids, sure, values } = await contestant.answer(change(one.text));
    const [first] = ids;
    const right = first !== undefined && (first === one.id || one.also.includes(first));
    if (first !== undefined) score.answered += 1;
    if (first !== undefined && first === one.id) score.first += 1;
    if (right) score.firstRight += 1;
    if (ids.slice(0, 3).some((id) => id === one.id)) score.firstThree += 1;
    if (sure) score.sure += 1;
    if (sure && right) score.sureRight += 1;
    if (one.kind === 'negative' ? sure : !right) score.wrong.push({ case: one, ids });
    for (const [name, value] of Object.entries((values && one.values) ?? {})) {
      score.values += 1;
      if (values?.[name] === value) score.valuesRight += 1;
    }
  }
  return score;
}
