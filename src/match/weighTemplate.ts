import type { Sharing } from './countSharing.ts';
import type { NumberedDraft } from './draftTemplates.ts';
import { pairKey } from './pairKey.ts';
import type { PreparedTemplate } from './Prepared.ts';
import { readWeights } from './weightCode.ts';

/** Gives the tokens of a template, and what stands between them, their weights. */
export function weighTemplate(draft: NumberedDraft, sharing: Sharing): PreparedTemplate {
  const { tokens, ids, source } = draft;
  // A part of an index does not know how rare a word is in the whole: it brings its weights along.
  const written = source.w === undefined ? undefined : readWeights(source.w);
  const weights = written?.slice(0, tokens.length) ?? tokenWeights(draft, sharing);
  const links = written?.slice(tokens.length) ?? linkWeights(draft, weights, sharing);
  const positions = new Map<number, number[]>();
  ids.forEach((id, at) => {
    const list = positions.get(id);
    if (list) list.push(at);
    else positions.set(id, [at]);
  });
  return { ...draft, weights, links, positions, total: sum(weights) + sum(links) };
}

function tokenWeights({ tokens, ids }: NumberedDraft, sharing: Sharing): Float64Array {
  return Float64Array.from(
    tokens,
    (token, at) => token.weight * rarity(sharing.tokens.get(ids[at] as number)?.size ?? 1),
  );
}

/** What it says that each token stands behind the one before it. Set by `npm run bench:match`. */
function linkWeights(
  { tokens, ids, source }: NumberedDraft,
  weights: Float64Array,
  sharing: Sharing,
): Float64Array {
  return Float64Array.from(tokens, (token, at) => {
    if (at === 0) return 0;
    const weaker = Math.min(weights[at - 1] as number, weights[at] as number);
    // Words on both sides of a value: their order says a little.
    if (token.behindValue) return 0.2 + 0.15 * weaker;
    // An alias is words, not a wording.
    if (source.a) return 0.1;
    const shared = sharing.pairs.get(pairKey(ids[at - 1] as number, ids[at] as number))?.size ?? 1;
    // Next to a word such as `the`, nearly any word may stand.
    const chance = weaker < 0.12 ? 0.4 : 1;
    return (0.3 + 0.3 * Math.min(1.2, weaker)) * rarity(shared) * chance;
  });
}

/** How much less a feature says that is shared by the templates of `count` articles: a bit each doubling. */
function rarity(count: number): number {
  return Math.max(0.3, 1 - 0.16 * Math.log2(Math.max(1, count)));
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
