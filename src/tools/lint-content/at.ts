import type { ContentFile } from './Corpus.ts';
import type { Finding } from './Rule.ts';

/**
 * A finding at a field of a file's frontmatter.
 *
 * @param offset which character of the field's text it is about, if it is about one
 */
export function at(
  file: ContentFile<unknown>,
  path: readonly PropertyKey[],
  message: string,
  offset?: number,
): Finding {
  return { path: file.path, ...file.frontmatter.position(path, offset), message };
}
