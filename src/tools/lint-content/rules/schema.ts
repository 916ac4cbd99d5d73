import { at } from '../at.ts';
import { describeIssue } from '../describeIssue.ts';
import type { Finding, Rule } from '../Rule.ts';

/** The frontmatter is readable YAML and fits its schema. */
export const schema: Rule = {
  name: 'schema',
  asks: 'Frontmatter is YAML that fits its schema: every needed field, of the right type and length, and no other.',
  fix: 'The message says what was expected; the field table above says what each field is for.',
  *check(corpus): Iterable<Finding> {
    for (const file of [...corpus.articles, ...corpus.tools, ...corpus.pages]) {
      for (const { message, position } of file.frontmatter.errors) {
        yield { path: file.path, ...position, message: `The YAML cannot be read: ${message}` };
      }
      for (const issue of file.issues) {
        for (const { path, message } of describeIssue(issue, file.schema, file.frontmatter.data)) {
          yield at(file, path, message);
        }
      }
    }
  },
};
