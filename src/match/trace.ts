import type { Alignment } from './align.ts';
import type { TokenHits } from './scan.ts';
import type { Confidence, Prepared, PreparedTemplate } from './types.ts';

/** A template that was tried because an anchor of it is in the text. */
export interface TriedTemplate {
  /** The hits that are its anchors. */
  readonly anchors: number[];
  /** The highest upper bound of a window, see `weightBound`. */
  bound: number;
  /** The heaviest alignment; undefined if no bound was high enough to align. */
  alignment: Alignment | undefined;
}

/** One form of the text in which verification looked for a whole message. */
export interface TracedReading {
  readonly name: string;
  readonly text: string;
  readonly isMatch: boolean;
}

/** Why a place got its confidence or was dropped: see `decide` in classify.ts. */
export type Rule =
  | 'another code in its place'
  | 'part of an error with another code'
  | 'a text of the operating system'
  | 'alias'
  | 'whole message, distinctive'
  | 'whole message, stands as output'
  | 'whole message, quoted in a sentence'
  | 'whole message, but short and within a sentence'
  | 'most of a message'
  | 'resembles a message';

/** What classification saw of one place of a template. */
export interface TracedPlace {
  readonly template: PreparedTemplate;
  readonly alignment: Alignment;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly strength: number;
  /** How many of its ends stand as output does. */
  readonly ends: 0 | 1 | 2;
  /** Whether a distinctive name of the template was found. */
  readonly named: boolean;
  /** The weight that `most of a message` asks for. */
  readonly weightForLikely: number;
  /** The codes of the template that were not found. */
  readonly missingCodes: readonly string[];
  readonly isVerified: boolean;
  /** Why verification was not tried; undefined if it was. */
  readonly unverifiable: 'low score' | 'typo' | undefined;
  readonly readings: readonly TracedReading[];
  readonly confidence: Confidence | undefined;
  readonly rule: Rule;
}

/** An article in the final order, with the numbers that the order is made of. */
export interface TracedRank {
  readonly template: PreparedTemplate;
  readonly confidence: Confidence;
  /** Why the match comes last among equally sure ones, and the article that it gives way to. */
  readonly givesWay: { readonly why: 'superseded' | 'within'; readonly to: string } | undefined;
  readonly strength: number;
  /** What `strength` is the product of. */
  readonly factors: {
    readonly match: number;
    readonly tool: number;
    readonly exact: number;
    readonly order: number;
  };
  readonly start: number;
  /** By the name of each sort key: its value, of which lower ones come first. */
  readonly keys: ReadonlyMap<SortKey, number>;
}

/** The keys by which matches are sorted, in their order. */
export type SortKey = 'only possible' | 'gives way' | 'strength' | 'position';

/**
 * Collects what the stages of `match` see. Pass an empty trace to `match`; it costs nothing where it
 * is absent. `explain` turns a filled trace into data to read.
 */
export class Trace {
  hits: TokenHits | undefined;
  prepared: Prepared | undefined;
  /** The strength that a `possible` match needs in this text. */
  leastStrength = 0;
  /** The lines that were skipped because lines with the same known words came before, from 0. */
  readonly repeatedLines: number[] = [];
  readonly templates = new Map<PreparedTemplate, TriedTemplate>();
  readonly places: TracedPlace[] = [];
  /** The templates of `notIf` that were found whole, and so rule out their articles. */
  readonly exclusions: PreparedTemplate[] = [];
  readonly ranking: TracedRank[] = [];

  /** Notes that a template was tried at a hit, and the upper bound there. */
  tried(template: PreparedTemplate, hit: number, bound: number): void {
    const entry = this.templates.get(template);
    if (!entry) {
      this.templates.set(template, { anchors: [hit], bound, alignment: undefined });
      return;
    }
    entry.anchors.push(hit);
    entry.bound = Math.max(entry.bound, bound);
  }

  /** Notes an alignment of a template that was tried. */
  aligned(template: PreparedTemplate, alignment: Alignment): void {
    const entry = this.templates.get(template);
    if (entry && alignment.weight > (entry.alignment?.weight ?? -Infinity))
      entry.alignment = alignment;
  }
}
