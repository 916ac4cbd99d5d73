import { hashToken } from './hashToken.ts';
import type { Hits } from './HitList.ts';
import type { Judged } from './judge.ts';
import { orderWorth } from './orderWorth.ts';
import type { Prepared } from './Prepared.ts';

/** What an article gains whose tool the text names: enough to part equals, not more. */
const toolBonus = 1.04;

/** What it is worth that a message is there letter for letter. */
const exactWorth = 1.5;

/** How much stronger a match has to be that puts one within itself last. */
const outweighing = 1.3;

const order = { exact: 0, likely: 1, possible: 2 };

/** The message of an article that tells most, and what else of the article was found. */
export interface Ranked {
  readonly one: Judged;
  readonly also: readonly Judged[];
}

/**
 * One match for each article, the most likely root cause first: first what is surer, then what says
 * more, as wrappers and consequences ("failed", "exited with 1") are worded more generally than
 * what they stem from. What `notIf` rules out goes; what another match supersedes, or holds within
 * itself, comes last of those that are as sure.
 */
export function rank(
  judged: readonly Judged[],
  hits: Hits,
  prepared: Prepared,
  text: string,
): Ranked[] {
  const mentioned = new Set<number>();
  for (let hit = 0; hit < hits.length; hit += 1) mentioned.add(hits.ids[hit] as number);
  const names = (id: string): boolean =>
    mentioned.has(prepared.tokens.get(hashToken(id.slice(0, id.indexOf('/')))));
  const strength = (one: Judged): number =>
    one.strength * (names(one.template.article.id) ? toolBonus : 1);

  const ruledOut = new Set(
    judged
      .filter(({ template, verified }) => template.ruling && verified)
      .map(({ template }) => template.articleNumber),
  );
  const best = new Map<number, { one: Judged; strength: number }>();
  for (const one of judged) {
    const { articleNumber, ruling } = one.template;
    if (ruling || ruledOut.has(articleNumber)) continue;
    const known = best.get(articleNumber);
    const own = strength(one);
    const better = !known || isBetter(one, own, known.one, known.strength);
    if (better) best.set(articleNumber, { one, strength: own });
  }
  const all = [...best.values()];
  const superseded = new Set(
    all.flatMap(({ one }) => (one.confidence === 'possible' ? [] : (one.template.article.s ?? []))),
  );
  const last = ({ one, strength: own }: { one: Judged; strength: number }): number =>
    superseded.has(one.template.article.id) ||
    all.some(
      (other) =>
        other.one !== one && other.strength > own * outweighing && isWithin(one, other.one),
    )
      ? 1
      : 0;
  const inOrder = [...all].sort((a, b) => a.one.start - b.one.start);
  const weighed = inOrder.map((entry, at) => {
    const before = inOrder.slice(0, at).map(({ one }) => one);
    const exact = entry.one.confidence === 'exact' ? exactWorth : 1;
    const strength = entry.strength * exact * orderWorth(entry.one, before, text);
    return { one: entry.one, strength, last: last(entry) };
  });
  return weighed
    .sort(
      (a, b) =>
        Number(a.one.confidence === 'possible') - Number(b.one.confidence === 'possible') ||
        a.last - b.last ||
        b.strength - a.strength ||
        a.one.start - b.one.start,
    )
    .map(({ one }) => ({ one, also: alsoFound(one, judged) }));
}

/** The other messages of the same article that the text has letter for letter, the more telling first. */
function alsoFound(one: Judged, judged: readonly Judged[]): Judged[] {
  return judged
    .filter(
      ({ template, verified, confidence }) =>
        template.articleNumber === one.template.articleNumber &&
        template !== one.template &&
        !template.ruling &&
        verified !== undefined &&
        confidence !== 'possible',
    )
    .sort((a, b) => b.strength - a.strength);
}

/** Whether one template of an article names what was found better than another one of it. */
function isBetter(one: Judged, strength: number, other: Judged, otherStrength: number): boolean {
  const sure = one.confidence !== 'possible' && other.confidence !== 'possible';
  const titles = (one.template.source.h ?? 0) - (other.template.source.h ?? 0);
  if (sure && titles !== 0) return titles < 0;
  if (one.confidence !== other.confidence) return order[one.confidence] < order[other.confidence];
  return strength > otherStrength;
}

/** Whether the evidence of one match is part of that of a match that is as sure. */
function isWithin(inner: Judged, outer: Judged): boolean {
  return (
    order[outer.confidence] <= order[inner.confidence] &&
    inner.start >= outer.start &&
    inner.end <= outer.end
  );
}
