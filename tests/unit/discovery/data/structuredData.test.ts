import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  articleData,
  breadcrumbData,
  jsonLd,
  siteData,
} from '../../../../src/discovery/structuredData.ts';
import { anArticle } from '../../domain/anArticle.ts';
import { requiredFaults } from './requiredProperties.ts';
import { schemaOrgFaults } from './schemaOrg.ts';

const home = 'https://example.org/';
const addresses = { home, picture: `${home}share/docker/manifest-unknown.png` };
const article = anArticle();
const trail = [
  { name: 'Unstuck', address: home },
  { name: 'Errors', address: `${home}errors/` },
];
const all = [
  ...articleData(article, addresses),
  breadcrumbData(trail),
  siteData(home, `${home}search/`),
];

test('schema.org knows every type, property and kind of value', () => {
  expect(schemaOrgFaults(all)).toEqual([]);
});

test('nothing that search engines require is missing', () => {
  expect(requiredFaults(all)).toEqual([]);
});

describe('the checks find', () => {
  test.each([
    [{ '@type': 'TechnicalArticle' }, '$: no type TechnicalArticle'],
    [{ '@type': 'FAQPage', step: 'x' }, '$.step: FAQPage has no such property'],
    [{ '@type': 'WebSite', url: 'nowhere' }, '$.url: "nowhere" is not URL'],
    [{ '@type': 'ListItem', position: 1.5 }, '$.position: 1.5 is not Integer,Text'],
    [
      { '@type': 'Article', author: { '@type': 'Answer' } },
      '$.author: {"@type":"Answer"} is not Organization,Person',
    ],
    [{ '@type': 'HowTo', steps: 'x' }, '$.steps is superseded'],
  ])('%j', (data, fault) => {
    expect(schemaOrgFaults(data)).toContain(fault);
  });

  test('what is required and missing', () => {
    expect(requiredFaults({ '@type': 'Question', name: '' })).toEqual([
      'Question lacks name',
      'Question lacks acceptedAnswer',
    ]);
    expect(requiredFaults({ '@type': 'Movie' })).toHaveLength(1);
  });
});

test('a quick fix of one step is no how-to', () => {
  const types = (steps: number): unknown[] =>
    articleData(
      { ...article, quickFix: Array.from({ length: steps }, () => ({ text: 'Do it.' })) },
      addresses,
    ).map((thing) => (thing as { '@type'?: unknown })['@type']);
  expect(types(1)).toEqual(['TechArticle', 'FAQPage']);
  expect(types(2)).toEqual(['TechArticle', 'HowTo', 'FAQPage']);
});

test('text has no markup, and a message no escapes', () => {
  const [tech] = articleData(
    {
      ...article,
      error: "Unexpected token '\\<' in <file>",
      summary: 'It read `HTML`, *not* JSON.',
    },
    addresses,
  );
  expect(tech).toMatchObject({
    headline: "Unexpected token '<' in <file>",
    description: 'It read HTML, not JSON.',
  });
});

test('no text ends the element that it stands in, and all of it comes back', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constant('</script><!--<script>')), (name) => {
      const text = jsonLd([{ '@type': 'WebSite', name }]);
      expect(text).not.toContain('<');
      expect(JSON.parse(text)).toEqual({
        '@context': 'https://schema.org',
        '@graph': [{ '@type': 'WebSite', name }],
      });
    }),
  );
});
