// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { waysOnList } from '../../../../src/components/search/waysOnList.ts';

/** The links below each heading. */
function linksOf(message: string): Record<string, HTMLAnchorElement[]> {
  const sections: Record<string, HTMLAnchorElement[]> = {};
  let heading = '';
  for (const element of waysOnList(message)) {
    if (element.tagName === 'H2') heading = element.textContent;
    (sections[heading] ??= []).push(...element.querySelectorAll('a'));
  }
  return sections;
}

test('the articles about the tool come first, and only other sites get no referrer', () => {
  const sections = linksOf('git: some wombat, token=ghp_abcdefghijklmnopqrstuvwxyz0123456789');
  expect(Object.keys(sections)).toEqual(['Other errors of this tool', 'Look elsewhere']);
  const [own] = sections['Other errors of this tool'] ?? [];
  expect([own?.textContent, own?.getAttribute('href'), own?.rel]).toEqual([
    'All Git errors',
    '/errors/git/',
    '',
  ]);
  const others = sections['Look elsewhere'] ?? [];
  expect(others.map(({ textContent }) => textContent)).toContain('Search the web (duckduckgo.com)');
  for (const { rel, href } of others) {
    expect(rel).toBe('noreferrer');
    expect(href).not.toContain('ghp_');
  }
});

test('a tool without articles leads to other sites only', () => {
  expect(Object.keys(linksOf('redis: some wombat'))).toEqual(['Look elsewhere']);
});
