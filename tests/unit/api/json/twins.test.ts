import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { articleJson, buildArticleJson } from '../../../../src/api/json/article.ts';
import {
  articlesJson,
  buildArticlesJson,
  buildCodesJson,
  codesJson,
} from '../../../../src/api/json/lists.ts';
import { publishedSchema, type SchemaName, schemas } from '../../../../src/api/json/schemas.ts';
import { compile } from '../../../../src/match/index.ts';
import { articleSummary } from '../../../../src/search/summaries.ts';
import { answersFor, jsonResult } from '../../../../src/tools/unstuck/output.ts';
import { collections, published, site } from '../../../fixtureCorpus.ts';

/** The published schema, as a library reads it: strict, so that a keyword it does not know is an error. */
function validator(name: SchemaName) {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  formats.default(ajv);
  return ajv.compile(publishedSchema(name, site));
}

const index = compile(collections.articles.map(({ id, data }) => ({ id, ...data })));

const summary = (id: string) => {
  const one = published.find((article) => article.id === id);
  return Promise.resolve(one && articleSummary(id, one.article, one.toolName, site));
};

describe('what is published for programs', () => {
  it('has every article as data that fits the strict schema and the published one', () => {
    const fits = validator('article');
    for (const one of published) {
      // As it arrives: through JSON, which drops what is undefined.
      const data: unknown = JSON.parse(JSON.stringify(buildArticleJson(one, site)));
      expect(articleJson.safeParse(data).error?.issues, one.id).toBeUndefined();
      expect(fits(data), `${one.id}: ${JSON.stringify(fits.errors)}`).toBe(true);
    }
  });

  it('has the list, the codes, the index and the result in their schemas', async () => {
    const text = 'Error: listen EADDRINUSE: address already in use :::3000';
    const answers = await answersFor({ index, summary }, text);
    expect(answers.map(({ json }) => json.advice?.kind)).toEqual(['check']);
    const all: [SchemaName, unknown][] = [
      ['articles', buildArticlesJson(published, site)],
      ['codes', buildCodesJson(collections.articles, site)],
      ['match-index', index],
      ['match-result', JSON.parse(jsonResult(answers))],
    ];
    for (const [name, data] of all) {
      const sent: unknown = JSON.parse(JSON.stringify(data));
      expect(schemas[name].safeParse(sent).error?.issues, name).toBeUndefined();
      const fits = validator(name);
      expect(fits(sent), `${name}: ${JSON.stringify(fits.errors)}`).toBe(true);
    }
  });

  it('refuses what does not fit, and lets pass a field that a later build adds', () => {
    const [one] = published;
    const data = buildArticleJson(one!, site);
    const fits = validator('article');
    expect(fits({ ...data, added: 1 })).toBe(true);
    expect(fits({ ...data, version: 2 })).toBe(false);
    expect(fits({ ...data, url: 'not an address' })).toBe(false);
    expect(fits({ ...data, messages: [] })).toBe(false);
    expect(articleJson.safeParse({ ...data, added: 1 }).success).toBe(false);
    const list = buildArticlesJson(published, site);
    expect(articlesJson.safeParse({ ...list, articles: [{}] }).success).toBe(false);
    expect(codesJson.safeParse({ ...list }).success).toBe(false);
  });

  it('is served at the address that its schema and its data name', () => {
    for (const name of Object.keys(schemas) as SchemaName[])
      expect(publishedSchema(name, site)).toHaveProperty('$id', `${site}/api/${name}.schema.json`);
    expect(buildArticleJson(published[0]!, site).$schema).toBe(`${site}/api/article.schema.json`);
  });

  it('has whole links in texts, and leaves commands and output alone', () => {
    const texts = JSON.stringify(published.map((one) => buildArticleJson(one, site)));
    expect(texts).toContain(`](${site}/errors/`);
    expect(texts).not.toMatch(/\]\([/#]/);
    const [one] = published;
    const run = 'grep "[a](/b)" x';
    const code = { language: 'markdown', text: '[a](/b)' };
    const quickFix = [{ text: 'See [a](#b).', commands: [{ run }], code }];
    const article = { ...one!.article, error: '[a](/b) failed', quickFix };
    const data = buildArticleJson({ ...one!, article }, site);
    expect(data.error).toBe('[a](/b) failed');
    expect(data.quickFix[0]?.code).toEqual(code);
    expect(data.quickFix[0]?.commands?.[0]?.run).toBe(run);
    expect(data.quickFix[0]?.text).toBe(`See [a](${site}/errors/${one!.id}/#b).`);
  });

  it('names every article once, and each code with its articles', () => {
    const { articles } = buildArticlesJson(published, site);
    expect(articles.map(({ id }) => id)).toEqual(
      collections.articles.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1)),
    );
    const { systems } = buildCodesJson(collections.articles, site);
    const errno = systems.find(({ system }) => system === 'errno');
    const inUse = errno?.codes.find(({ code }) => code === 'EADDRINUSE');
    expect(inUse?.articles).toContain('node/port-in-use');
    expect(inUse?.url).toBe(`${site}/codes/errno/#errno-EADDRINUSE`);
    const listed = new Set(
      systems.flatMap(({ codes }) => codes.map(({ code }) => code.toUpperCase())),
    );
    for (const { codes } of articles)
      for (const { code } of codes) expect(listed).toContain(code.toUpperCase());
  });
});
