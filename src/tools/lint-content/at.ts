import type { ContentFile } from './Corpus.ts';
import type { Finding } from './Rule.ts';

/** A finding at a field of a file's frontmatter. */
export function at(file: ContentFile<unknown>, path: readonly PropertyKey[], message: string): Finding {
  return { path: file.path, ...file.frontmatter.position(path), message };
}
