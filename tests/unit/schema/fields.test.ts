import { expect, test } from 'vitest';
import { z } from 'zod';
import { articleTemplates, commandLists } from '../../../src/domain/articleFields.ts';
import { article } from '../../../src/schema/article.ts';
import { command } from '../../../src/schema/steps.ts';
import { mapRoles, roleFields } from '../../../src/schema/fields.ts';
import { inlineText } from '../../../src/schema/primitives.ts';
import { parseFrontmatter } from '../../../src/content/frontmatter.ts';
import type { Corpus } from '../../../src/content/types.ts';
import { readRepro } from '../../../src/content/readCorpus.ts';
import { destructive } from '../../../src/tools/lint-content/rules/destructive.ts';
import { inlineMarkdown } from '../../../src/tools/lint-content/rules/inlineMarkdown.ts';
import { placeholders } from '../../../src/tools/lint-content/rules/placeholders.ts';
import { platformCoverage } from '../../../src/tools/lint-content/rules/platformCoverage.ts';
import { anArticle } from '../domain/anArticle.ts';

// A section that no part of the code has heard of.
const extended = article.extend({
  prevention: z
    .array(z.strictObject({ title: inlineText(110), commands: z.array(command).min(1).optional() }))
    .optional(),
  check: command.optional(),
});

/** A corpus of one article with the new fields. Its frontmatter has no places: all are line 1. */
function corpusOf(added: Partial<z.output<typeof extended>>): Corpus {
  const data = extended.parse({ ...anArticle(), ...added });
  const file = {
    id: 'docker/manifest-unknown',
    path: 'index.mdx',
    frontmatter: parseFrontmatter('---\n{}\n---\n'),
    schema: extended,
    data,
    issues: [],
    repro: readRepro('', 'index.mdx'),
  };
  return {
    articles: [file],
    reports: [],
    tools: [],
    pages: [],
    redirects: [],
    strays: [],
    today: '2026-11-21',
  };
}

const messages = (found: Iterable<{ message: string }>): string[] =>
  [...found].map(({ message }) => message);

test('the rules of the lint look at the commands and texts of a new field', () => {
  const corpus = corpusOf({
    prevention: [
      {
        title: 'A <b>new</b> section',
        commands: [
          { run: 'sudo rm -rf /', platforms: ['linux'] },
          { run: 'cat <nowhere>', platforms: ['linux'] },
        ],
      },
    ],
  });
  expect(messages(destructive.check(corpus))).toEqual([
    expect.stringMatching(/^`rm -rf` deletes without asking, .*stands in `prevention`/),
  ]);
  expect(messages(placeholders.check(corpus))).toEqual([
    expect.stringContaining('`<nowhere>` is not in `values`'),
  ]);
  expect(messages(inlineMarkdown.check(corpus))).toHaveLength(2);
  expect(messages(platformCoverage.check(corpus))).toEqual([
    expect.stringContaining('No command for windows'),
  ]);
});

test('a command that is in no list is looked at, too', () => {
  const corpus = corpusOf({ check: { run: 'git reset --hard' } });
  expect(messages(destructive.check(corpus))).toEqual([
    expect.stringContaining('stands in `check`'),
  ]);
  const { data } = corpus.articles[0]!;
  expect(commandLists(data, extended).at(-1)).toEqual({
    commands: [{ run: 'git reset --hard' }],
    path: ['check'],
  });
  expect(articleTemplates(data, extended).at(-1)?.path).toEqual(['check', 'run']);
});

test('a refined schema keeps its role, and only fields that are there are found', () => {
  const schema = z.strictObject({
    summary: inlineText(200).min(80).describe('A text.').optional(),
    other: z.string(),
  });
  expect(roleFields(schema, { summary: 'Some text', other: 'x' })).toEqual([
    { role: 'inlineText', value: 'Some text', path: ['summary'] },
  ]);
  expect(roleFields(schema, { other: 'x' })).toEqual([]);
});

test('a part of a schema that cannot be looked into is an error, not an empty answer', () => {
  const schema = z.strictObject({ pair: z.tuple([inlineText(9), command]) });
  expect(() => roleFields(schema, { pair: ['text', { run: 'ls' }] })).toThrow(
    'cannot look into a schema of the type "tuple" (at pair)',
  );
});

test('replacing nothing gives equal data', () => {
  const data = anArticle();
  expect(mapRoles(article, data, ({ value }) => value)).toEqual(data);
});
