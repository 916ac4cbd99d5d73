// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ListFilter } from '../../../../src/components/browse/ListFilter.ts';
import { find, hostile, page, said, type } from '../aPage.ts';

customElements.define('list-filter', ListFilter);

const field = () => find('input');
const visible = () =>
  [...document.querySelectorAll('li')].filter(({ hidden }) => !hidden).map((li) => li.textContent);

beforeEach(() => {
  page(`<list-filter><input type="search"><p role="status"></p>
    <section id="one"><ul><li>EADDRINUSE port in use</li><li>ECONNREFUSED port closed</li></ul></section>
    <section id="two"><ul><li>not a git repository</li></ul></section></list-filter>`);
});

test('leaves the items that have every word, in any order and in any case', () => {
  type(field(), 'IN  port');
  expect(visible()).toEqual(['EADDRINUSE port in use']);
  expect(said()).toBe('1 of 3');
});

test('hides a section in which nothing is left, and shows it again', () => {
  type(field(), 'git');
  expect([find('#one').hidden, find('#two').hidden]).toEqual([true, false]);
  type(field(), '');
  expect([find('#one').hidden, find('#two').hidden]).toEqual([false, false]);
  expect([visible().length, said()]).toEqual([3, '']);
});

test('where nothing is left, a link searches the whole site for the text, and goes again', () => {
  type(field(), ` ${hostile} `);
  expect([visible(), said()]).toEqual([[], '0 of 3']);
  const link = find('a');
  expect(link.textContent).toBe('Search the whole site');
  const { hash } = new URL(link.href, 'https://unstuck.example');
  expect(new URLSearchParams(hash.slice(1)).get('q')).toBe(hostile);
  expect(document.querySelector('img, script')).toBeNull();
  type(field(), 'port');
  expect(document.querySelector('a')).toBeNull();
});

test('filters by what the browser put back into the field', () => {
  page(
    '<list-filter><input value="b"><p role="status"></p><ul><li>a</li><li>b</li></ul></list-filter>',
  );
  expect(visible()).toEqual(['b']);
});

describe('a list with several pages', () => {
  const summaries = new Map([
    ['git/a', 'Git found no repository.'],
    ['npm/b', 'npm found no package.'],
  ]);
  const answers = new Map<string, { reject?: boolean; ids: string[] }>();
  const asked: unknown[] = [];

  beforeEach(() => {
    asked.length = 0;
    vi.doMock('../../../../src/search/search.ts', () => ({
      search: (text: string, { filter }: { filter: unknown }) => {
        asked.push([text, filter]);
        const answer = answers.get(text);
        if (!answer || answer.reject) return Promise.reject(new Error('offline'));
        return Promise.resolve({
          results: answer.ids.map((id) => ({
            address: `/errors/${id}/`,
            error: `${id} ${hostile}`,
            summary: summaries.get(id),
          })),
        });
      },
    }));
    page(`<list-filter data-within='{"tool":"git"}'><p class="list-filter"><input type="search">
      <span role="status"></span></p><section><ul><li>of this page</li></ul></section>
      <nav>pages</nav></list-filter>`);
  });
  afterEach(() => vi.doUnmock('../../../../src/search/search.ts'));

  const links = () => [...document.querySelectorAll('a')].map(({ pathname }) => pathname);

  test('shows what the index has of all pages, as text, instead of this page', async () => {
    answers.set('found', { ids: ['git/a', 'npm/b'] });
    type(field(), ' found ');
    await vi.waitFor(() => expect(said()).toBe('2 found'));
    expect(asked).toEqual([['found', { tool: 'git', kind: '', platform: '' }]]);
    expect(links()).toEqual(['/errors/git/a/', '/errors/npm/b/']);
    expect(document.querySelector('img, script')).toBeNull();
    expect([find('section').hidden, find('nav').hidden]).toEqual([true, true]);
    type(field(), '');
    await vi.waitFor(() => expect(said()).toBe(''));
    expect([find('section').hidden, find('nav').hidden, links()]).toEqual([false, false, []]);
  });

  test('says that nothing was found, and that the index could not be loaded', async () => {
    answers.set('nothing', { ids: [] });
    type(field(), 'nothing');
    await vi.waitFor(() => expect(said()).toBe('0 found'));
    expect(find('a').textContent).toBe('Search the whole site');
    type(field(), 'unknown to the answers');
    await vi.waitFor(() => expect(said()).toContain('could not be loaded'));
  });

  test('an answer to a text that has changed since is dropped', async () => {
    answers.set('first', { ids: ['npm/b'] });
    answers.set('second', { ids: ['git/a'] });
    type(field(), 'first');
    type(field(), 'second');
    await vi.waitFor(() => expect(said()).toBe('1 found'));
    expect(links()).toEqual(['/errors/git/a/']);
  });
});
