import type { ValueTypeName } from './valueTypes.ts';

/** One way in which an article is recognised. */
export interface IndexTemplate {
  /** The template's text, `<name>` for what varies. */
  readonly t: string;
  /** The cause that this wording points to. */
  readonly c?: string;
  /** The title: where a message fits as well, the message is named. */
  readonly h?: 1;
  /** An alias: words that name the error, not output. Never more than `possible`. */
  readonly a?: 1;
  /** In a part of a split index: the template's number in the article. */
  readonly k?: number;
  /** In a part: the weights of its tokens, then of their links, as `weightCode` writes them. */
  readonly w?: string;
}

/** One article of an index. Keys are short because the file is loaded by browsers. */
export interface IndexArticle {
  readonly id: string;
  /** Templates: the messages in their order, then the title if it is none of them, then aliases. */
  readonly m: readonly IndexTemplate[];
  /** The types of the placeholders by name; what is missing is `text`. */
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
