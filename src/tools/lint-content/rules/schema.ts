import { type Problem, problemAt, type Rule } from '../types.ts';
import { describeIssue } from '../describeIssue.ts';
import type { ContentFile, Corpus } from '../../../content/types.ts';

/** The usual mistake of an author behind an error of the YAML parser. */
const hints: readonly (readonly [sign: string, hint: string])[] = [
  ['Nested mappings', '. Quote text that has ": " in it.'],
  ['Implicit keys', '. Quote text that has ": " in it, and indent the lines behind "|" or ">".'],
  ['Plain value cannot start with', '. Quote it: text cannot begin with such a sign.'],
  ['Unexpected scalar', '. Quote the whole text, not a part of it.'],
  ['Map keys must be unique', '. A field stands twice: merge the two.'],
];

/** The frontmatter must be valid YAML and fit its schema. */
export const schema: Rule = {
  name: 'schema',
  asks: 'Frontmatter is YAML that fits its schema. It has every required field, with the right type and length, and no other field.',
  fix: 'The message says what was expected. `docs/article-fields.md` describes each field.',
  *check(corpus): Iterable<Problem> {
    for (const file of filesOf(corpus)) {
      for (const { message, position } of file.frontmatter.errors) {
        const hint = hints.find(([sign]) => message.includes(sign))?.[1] ?? '';
        yield {
          path: file.path,
          ...position,
          message: `The YAML cannot be read: ${message}${hint}`,
        };
      }
      for (const issue of file.issues) {
        for (const { path, message } of describeIssue(issue, file.schema, file.frontmatter.data)) {
          yield problemAt(file, path, message);
        }
      }
    }
  },
};

function filesOf({ articles, reports, tools, pages, redirects }: Corpus): ContentFile<unknown>[] {
  return [...articles, ...reports, ...tools, ...pages, ...redirects];
}
