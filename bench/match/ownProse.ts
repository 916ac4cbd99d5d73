import { readFileSync } from 'node:fs';

/** Texts of the project that talk about errors and quote no message. docs/ quotes some. */
const files = [
  'ARCHITECTURE.md',
  'content/pages/about.mdx',
  'content/pages/how-we-review.mdx',
  'content/pages/privacy.mdx',
];

/** The lines of prose that mentions errors: nothing may be found in it. */
export function ownProse(): string[] {
  return files.flatMap((file) => readFileSync(file, 'utf8').split('\n'));
}
