import type { ValueTypeName } from './valueTypes.ts';

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
  /** In a part of a split index: the weights of its tokens, then of their links: see `weightCode`. */
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
}

/** The compiled index, or a part of it: plain JSON. */
export interface MatchIndex {
  readonly version: 1;
  readonly articles: readonly IndexArticle[];
}
