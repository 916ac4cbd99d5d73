import { at } from '../at.ts';
import type { Finding, Rule } from '../Rule.ts';

/** The frontmatter is readable YAML and fits its schema. */
export const schema: Rule = {
  name: 'schema',
  asks: 'Frontmatter is YAML that fits its schema: every needed field, of the right type and length, and no other.',
  fix: 'The message says what was expected; the field table above says what each field is for.',
  *check(corpus): Iterable<Finding> {
    for (const file of [...corpus.articles, ...corpus.tools, ...corpus.pages]) {
      for (const error of file.frontmatter.errors) {
        yield { path: file.path, ...error.position, message: `The YAML cannot be read: ${error.message}` };
      }
      for (const issue of file.issues) {
        yield at(file, issue.path, `\`${issue.path.map(String).join('.')}\`: ${issue.message}`);
      }
    }
  },
};
