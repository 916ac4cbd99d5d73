import { cleanWindow } from './cleanText.ts';
import { lineRanges, match } from './match.ts';
import type { TemplatePurpose } from './prepare.ts';
import type { Confidence, MatchIndex, PreparedTemplate } from './types.ts';
import { decidingKey } from './rank.ts';
import { Trace, type TracedPlace, type TracedRank } from './trace.ts';
import { exactWeight, likelyCoverage, lowestCoverage, verifiedCoverage } from './tuning.ts';

/** A line of the text, and what scanning did with it. */
interface ExplainedLine {
  /** From 1. */
  readonly number: number;
  /** As a screen shows it. */
  readonly text: string;
  /** `repeated`: lines with the same known words came before, so it was skipped. */
  readonly status: 'searched' | 'repeated' | 'no known words';
}

/** A word of the text that a message contains. */
interface ExplainedWord {
  /** The vocabulary's word, and the text's where it differs by more than case. */
  readonly word: string;
  readonly typo: string | undefined;
  /** Its highest weight in any template. An ordinary rare word weighs about 1. */
  readonly weight: number;
  /** How many articles contain it, and in how many templates it is an anchor. */
  readonly articles: number;
  readonly anchorOf: number;
}

/** A template that was aligned or ruled out before. */
export interface ExplainedCandidate {
  readonly id: string;
  readonly message: string;
  /** The words and pairs of words that made it a candidate. */
  readonly anchors: readonly string[];
  /** The weight that was found, or an upper bound where the bound was too low to align. */
  readonly weight: number;
  readonly isAligned: boolean;
  /** The share of the template's weight, and whether classification looked at it. */
  readonly score: number;
  readonly isKept: boolean;
}

/** A place of a template with the verdict of verification and classification. */
export interface ExplainedPlace extends Omit<TracedPlace, 'template' | 'alignment'> {
  readonly id: string;
  readonly message: string;
  readonly purpose: TemplatePurpose;
  readonly line: number;
  /** The weight that was found, and the longest run of words in a row. */
  readonly weight: number;
  readonly run: number;
}

/** An article in the final order. */
export interface ExplainedRank extends Omit<TracedRank, 'template' | 'keys'> {
  readonly id: string;
  readonly message: string;
}

/** Why one match comes before another one. */
interface Decision {
  readonly winner: string;
  readonly other: string;
  readonly key: string;
  /** The values of the key: of `gives way` its reason, of the others a number or the confidence. */
  readonly values: readonly [winner: string, other: string];
}

/** What each stage of `match` saw, as plain data. */
export interface Explanation {
  readonly thresholds: {
    readonly lowestScore: number;
    readonly verifiedScore: number;
    readonly likelyScore: number;
    readonly exactWeight: number;
    /** The strength that a `possible` match needs in a text of this length. */
    readonly leastStrength: number;
  };
  readonly lines: readonly ExplainedLine[];
  /** The heaviest first. */
  readonly words: readonly ExplainedWord[];
  /** The highest scores first. */
  readonly candidates: readonly ExplainedCandidate[];
  readonly places: readonly ExplainedPlace[];
  /** The articles that `notIf` excludes, with the text that was found. */
  readonly exclusions: readonly { readonly id: string; readonly message: string }[];
  readonly ranking: readonly ExplainedRank[];
  /** Why the first match beat the second; undefined if there are fewer than two. */
  readonly decision: Decision | undefined;
}

/**
 * Matches a text and tells what each stage saw. It costs a second look at the whole text, so only
 * people who ask for it pay for it.
 */
export function explain(index: MatchIndex, text: string): Explanation {
  const trace = new Trace();
  match(index, text, { trace });
  const [first, second] = trace.ranking;
  return {
    thresholds: {
      ...{
        lowestScore: lowestCoverage,
        verifiedScore: verifiedCoverage,
        likelyScore: likelyCoverage,
        exactWeight,
      },
      leastStrength: trace.leastStrength,
    },
    lines: explainLines(trace, text),
    words: explainWords(trace, text),
    candidates: explainCandidates(trace),
    places: trace.places.map((place) => explainPlace(place, text)),
    exclusions: trace.exclusions.map(named),
    ranking: trace.ranking.map(explainRank),
    decision: first && second && decide(first, second),
  };
}

const named = ({ article, source }: PreparedTemplate): { id: string; message: string } => ({
  id: article.id,
  message: source.t,
});

function explainLines({ hits, repeatedLines }: Trace, text: string): ExplainedLine[] {
  const repeated = new Set(repeatedLines);
  let hit = 0;
  let start = 0;
  return text.split('\n').map((line, index) => {
    const end = start + line.length;
    let hasWords = false;
    let isSearched = false;
    for (; hits && hit < hits.length && (hits.starts[hit] as number) <= end; hit += 1) {
      hasWords = true;
      isSearched ||= !repeated.has(hits.lineIndex[hit] as number);
    }
    start = end + 1;
    return {
      number: index + 1,
      text: cleanWindow(line, 0, line.length).text,
      status: isSearched ? 'searched' : hasWords ? 'repeated' : 'no known words',
    };
  });
}

function explainWords({ hits, prepared }: Trace, text: string): ExplainedWord[] {
  if (!hits || !prepared) return [];
  const weights = new Map<number, { weight: number; articles: Set<number> }>();
  for (const { ids, weights: ofTemplate, articleNumber } of prepared.templates) {
    ids.forEach((id, position) => {
      const entry = weights.get(id) ?? { weight: 0, articles: new Set() };
      entry.weight = Math.max(entry.weight, ofTemplate[position] as number);
      weights.set(id, { ...entry, articles: entry.articles.add(articleNumber) });
    });
  }
  const words = new Map<number, ExplainedWord>();
  for (let hit = 0; hit < hits.length; hit += 1) {
    const id = hits.ids[hit] as number;
    if (words.has(id)) continue;
    const { weight, articles } = weights.get(id) ?? { weight: 0, articles: new Set() };
    words.set(id, {
      word: prepared.vocabulary[id] as string,
      typo: hits.typos[hit] === 1 ? text.slice(hits.starts[hit], hits.ends[hit]) : undefined,
      weight,
      articles: articles.size,
      anchorOf: prepared.anchors[id]?.length ?? 0,
    });
  }
  return [...words.values()].sort((a, b) => b.weight - a.weight);
}

function explainCandidates({ hits, prepared, templates, places }: Trace): ExplainedCandidate[] {
  const kept = new Set(places.map(({ template }) => template));
  const candidates = [...templates].map(([template, { anchors, bound, alignment }]) => {
    const weight = alignment?.weight ?? bound;
    const words = anchors.map((hit) => {
      const id = hits?.ids[hit] ?? -1;
      const word = prepared?.vocabulary[id] ?? '';
      const isSingle = prepared?.anchors[id]?.some((n) => prepared.templates[n] === template);
      const before = prepared?.vocabulary[hits?.ids[hit - 1] ?? -1];
      return isSingle || before === undefined ? word : `${before} ${word}`;
    });
    return {
      ...named(template),
      anchors: [...new Set(words)],
      weight,
      isAligned: alignment !== undefined,
      score: Math.min(1, weight / template.total),
      isKept: kept.has(template),
    };
  });
  return candidates.sort((a, b) => b.score - a.score || b.weight - a.weight);
}

function explainPlace(
  { template, alignment, ...place }: TracedPlace,
  text: string,
): ExplainedPlace {
  return {
    ...named(template),
    ...place,
    purpose: template.purpose,
    line: lineRanges(text, [[place.start, place.end]])[0]?.[0] ?? 1,
    weight: alignment.weight,
    run: alignment.run,
  };
}

function explainRank(rank: TracedRank): ExplainedRank {
  const { confidence, givesWay, strength, factors, start } = rank;
  return { ...named(rank.template), confidence, givesWay, strength, factors, start };
}

function decide(first: TracedRank, second: TracedRank): Decision {
  const key = decidingKey(first, second)?.key ?? 'position';
  const valueOf = ({ confidence, givesWay, strength, start }: TracedRank): string => {
    const values: Record<typeof key, string | Confidence> = {
      'only possible': confidence,
      'gives way': givesWay ? `${givesWay.why} ${givesWay.to}` : 'no',
      strength: strength.toFixed(2),
      position: String(start),
    };
    return values[key];
  };
  return {
    winner: first.template.article.id,
    other: second.template.article.id,
    key,
    values: [valueOf(first), valueOf(second)],
  };
}
