import type { ValueTypeName } from './valueTypes.ts';

/** The fields of an article that `compile` needs. A valid article of `src/schema` with its id fits. */
export interface MatchArticle {
  /** `<tool>/<slug>`. The tool and the words of the slug are weak evidence. */
  readonly id: string;
  /** The title: a template like the messages. */
  readonly error: string;
  readonly messages: readonly { readonly text: string; readonly cause?: string | undefined }[];
  readonly values: Readonly<Record<string, { readonly type: ValueTypeName }>>;
  readonly codes?: readonly { readonly code: string }[];
  readonly aliases?: readonly string[];
  /** Templates that exclude the article where a paste contains one of them. */
  readonly notIf?: readonly string[] | undefined;
  /** Ids of the articles that come after this one where both match. */
  readonly supersedes?: readonly string[] | undefined;
}
