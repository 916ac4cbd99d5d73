import type { NumberedDraft } from './prepare.ts';
import type { SpellingTable } from './spelling.ts';
import type { TokenTable } from './tokens.ts';
import type { ValueTypeName } from './valueTypes.ts';

/** The fields of an article that `compile` needs. A valid article of `src/schema` with its id fits. */
export interface MatchArticle {
  /** `<tool>/<slug>`. The tool and the words of the slug are weak evidence. */
  readonly id: string;
  /** The title: a template like the messages. */
  readonly error: string;
  readonly messages: readonly { readonly text: string; readonly cause?: string | undefined }[];
  readonly values: Readonly<Record<string, { readonly type: ValueTypeName }>>;
  readonly codes?: readonly { readonly code: string; readonly system?: string | undefined }[];
  readonly causes?: readonly {
    readonly id: string;
    readonly signs?: readonly string[] | undefined;
  }[];
  /** The products that print the message. Their names are a sign that the message is from them. */
  readonly appliesTo?: readonly { readonly product: string }[];
  readonly related?: readonly { readonly id: string; readonly relation: string }[];
  readonly aliases?: readonly string[];
  /** Templates that exclude the article where a paste contains one of them. */
  readonly notIf?: readonly string[] | undefined;
  /** Ids of the articles that come after this one where both match. */
  readonly supersedes?: readonly string[] | undefined;
}

/** One template by which an article is recognized. */
export interface IndexTemplate {
  /** The template's text, with `<name>` for each placeholder. */
  readonly t: string;
  /** The id of the cause that this message points to. */
  readonly c?: string;
  /** Marks the title. Where a message fits as well, the message is reported. */
  readonly h?: 1;
  /** Marks an alias: words that name the error, and no output. It is never more than `possible`. */
  readonly a?: 1;
  /** In a part of a split index: the number of the template in the article. */
  readonly k?: number;
  /** In a part of a split index: the weights of its tokens, then of their links: see `writeWeights`. */
  readonly w?: string;
}

/** One article of an index. Keys are short because the file is loaded by browsers. */
export interface IndexArticle {
  readonly id: string;
  /** Templates: the messages in their order, then the title if it is none of them, then aliases. */
  readonly m: readonly IndexTemplate[];
  /** The types of the placeholders by name. A missing one is `text`. */
  readonly v?: Readonly<Record<string, ValueTypeName>>;
  /** `notIf` templates. */
  readonly n?: readonly string[];
  /** `supersedes` ids. */
  readonly s?: readonly string[];
  /** The causes' own words: templates, each with its cause. Alone they find nothing. */
  readonly g?: readonly IndexTemplate[];
  /** The codes by which its compiler names the error, where it has some: `TS2322`, `E0382`. */
  readonly e?: readonly string[];
  /** The names of the products that print the message, besides the tool's id. */
  readonly p?: readonly string[];
  /** The ids of articles about errors that this error causes. */
  readonly r?: readonly string[];
}

/** The compiled index, or a part of it: plain JSON. */
export interface MatchIndex {
  readonly version: 1;
  readonly articles: readonly IndexArticle[];
}

/** How sure a match can be, the surest first. `Match.confidence` says what each one means. */
export const confidences = ['exact', 'likely', 'possible'] as const;

export type Confidence = (typeof confidences)[number];

/** One article that a text points to. */
export interface Match {
  readonly id: string;
  /** The number of the template in the index's article, from 0. */
  readonly template: number;
  /** The template's text. */
  readonly message: string;
  /**
   * `exact`: the whole template, character for character. `likely`: every distinctive part of it,
   * but wrapped, in other capitals or slightly reworded. `possible`: it resembles the template.
   */
  readonly confidence: Confidence;
  /** The share of the template's weight that was found, from 0 to 1. */
  readonly score: number;
  /** The captured values by placeholder name. */
  readonly values: Readonly<Record<string, string>>;
  /** The lines of the text that contain the evidence, from 1, both ends included. */
  readonly lines: readonly (readonly [from: number, to: number])[];
  /** The evidence as offsets into the original text, in UTF-16 units, end exclusive. */
  readonly evidence: readonly (readonly [start: number, end: number])[];
  /** The id of the cause whose own words are in the text. */
  readonly cause: string | undefined;
  /** The ids of the other matches, surer than `possible`, that this error causes. */
  readonly explains: readonly string[];
}

/** The result of `match`: the most likely root cause first, an empty list if nothing fits. */
export interface MatchResult {
  /** The version of this shape. */
  readonly version: 1;
  readonly matches: readonly Match[];
}

/** A counter of elementary steps. Tests use it to measure how the work grows. */
export interface Steps {
  count: number;
}

/** A template ready to be aligned with a text. */
export interface PreparedTemplate extends NumberedDraft {
  /** The weight of each token, and of its link to the token before it. */
  readonly weights: Float64Array;
  readonly links: Float64Array;
  /** The positions of each vocabulary number. */
  readonly positions: ReadonlyMap<number, readonly number[]>;
  /** The sum of all weights and links. */
  readonly total: number;
}

/** An index with everything that is derived from it. */
export interface Prepared {
  readonly templates: readonly PreparedTemplate[];
  readonly vocabulary: readonly string[];
  readonly tokens: TokenTable;
  readonly spellings: SpellingTable;
  /** By vocabulary number: the templates that the token alone makes candidates. */
  readonly anchors: readonly (readonly number[])[];
  /** By `pairKey`: the templates that two neighboring tokens make candidates. */
  readonly pairAnchors: ReadonlyMap<number, readonly number[]>;
}
