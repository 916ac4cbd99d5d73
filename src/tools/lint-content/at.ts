import type { ContentFile } from '../../content/types.ts';
import type { Problem } from './Rule.ts';

/**
 * Returns a problem at a field of a file's frontmatter.
 *
 * @param offset the index in the field's text of the character that the problem is about, if it is
 *   about one
 */
export function problemAt(
  file: ContentFile<unknown>,
  path: readonly PropertyKey[],
  message: string,
  offset?: number,
): Problem {
  return { path: file.path, ...file.frontmatter.position(path, offset), message };
}
