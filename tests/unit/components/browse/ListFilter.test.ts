// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
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
