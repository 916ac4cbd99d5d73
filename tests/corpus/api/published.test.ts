import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it, test } from 'vitest';
import { articleJson, buildArticleJson } from '../../../src/api/json/article.ts';
import {
  articlesJson,
  buildArticlesJson,
  buildCodesJson,
  codesJson,
} from '../../../src/api/json/lists.ts';
import { publishedSchema } from '../../../src/api/json/schemas.ts';
import {
  expectCommonMark,
  expectContent,
  expectSections,
  parseArticle,
} from '../../articleMarkdownChecks.ts';
import { site } from '../../fixtureCorpus.ts';
import { collections, published } from '../realCorpus.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });
formats.default(ajv);
const fits = ajv.compile(publishedSchema('article', site));

test('this repository has articles', () => {
  expect(published.length).toBeGreaterThan(50);
});

describe.each(published)('$id', (one) => {
  it('is data that fits the strict schema and the published schema', () => {
    // As a program receives the data: JSON drops what is undefined.
    const data: unknown = JSON.parse(JSON.stringify(buildArticleJson(one, site)));
    expect(articleJson.safeParse(data).error?.issues).toBeUndefined();
    expect(fits(data), JSON.stringify(fits.errors)).toBe(true);
    expect(JSON.stringify(data)).not.toMatch(/\]\([/#]/);
  });

  it('is complete as Markdown, and CommonMark alone', () => {
    const tree = parseArticle(one, site);
    expectSections(one, tree);
    expectContent(one, tree);
    expectCommonMark(one, tree);
  });
});

test('the lists fit their schemas', () => {
  const list = buildArticlesJson(published, site);
  expect(articlesJson.safeParse(list).error?.issues).toBeUndefined();
  const codes = buildCodesJson(collections.articles, site);
  expect(codesJson.safeParse(codes).error?.issues).toBeUndefined();
  const listed = new Set(
    codes.systems.flatMap((system) => system.codes.map(({ code }) => code.toUpperCase())),
  );
  for (const { codes: own } of list.articles)
    for (const { code } of own) expect(listed).toContain(code.toUpperCase());
});
