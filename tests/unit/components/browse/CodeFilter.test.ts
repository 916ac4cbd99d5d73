// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CodeFilter } from '../../../../src/components/browse/CodeFilter.ts';
import type { CodeList } from '../../../../src/domain/codes/codes.ts';
import { find, hostile, page, said, type } from '../aPage.ts';

customElements.define('code-filter', CodeFilter);

const codes: CodeList = [
  {
    system: 'errno',
    title: 'System errors',
    rows: [
      ['ENOENT', 'No such file', '/codes/errno/#errno-ENOENT'],
      ['EX', hostile, '/codes/errno/#errno-EX'],
    ],
  },
  {
    system: 'exit',
    title: 'Exit codes',
    rows: [
      ['70', 'Many', '/codes/exit/#exit-70'],
      ['7', 'One file', '/codes/exit/#exit-7'],
    ],
  },
];
const loads: string[] = [];
let isOffline = false;

function open(system: string): void {
  page(`<code-filter data-system="${system}" data-list="/codes/all.json"><p class="list-filter">
    <input type="search"><span role="status"></span></p><table><tr><td>of this page</td></tr></table></code-filter>`);
}
const rows = () => [...document.querySelectorAll('li')].map(({ textContent }) => textContent);

beforeEach(() => {
  vi.stubGlobal('fetch', (path: string) => {
    loads.push(path);
    return isOffline ? Promise.reject(new Error('offline')) : Promise.resolve(Response.json(codes));
  });
});
afterEach(() => vi.unstubAllGlobals());

test('a list that cannot be loaded leaves the page, and is loaded again with the next text', async () => {
  isOffline = true;
  open('');
  type(find('input'), 'file');
  await vi.waitFor(() => expect(said()).toContain('could not be loaded'));
  expect(find('table').hidden).toBe(false);
  isOffline = false;
  type(find('input'), 'FILE');
  await vi.waitFor(() => expect(said()).toBe('2 of 4'));
  expect(loads).toEqual(['/codes/all.json', '/codes/all.json']);
});

test('finds codes of all systems by code, meaning and system, a whole code first', async () => {
  open('');
  type(find('input'), '7');
  await vi.waitFor(() => expect(rows()).toEqual(['7 One file Exit codes', '70 Many Exit codes']));
  expect(find('a').getAttribute('href')).toBe('/codes/exit/#exit-7');
  expect(find('table').hidden).toBe(true);
  type(find('input'), 'system such');
  await vi.waitFor(() => expect(rows()).toEqual(['ENOENT No such file System errors']));
  type(find('input'), ' ');
  await vi.waitFor(() => expect(find('table').hidden).toBe(false));
  expect([rows(), said()]).toEqual([[], '']);
});

test('on the page of a system, finds the codes of this system', async () => {
  open('errno');
  type(find('input'), 'file');
  await vi.waitFor(() => expect(said()).toBe('1 of 2'));
  expect(rows()).toEqual(['ENOENT No such file ']);
  type(find('input'), 'img');
  await vi.waitFor(() => expect(rows()).toEqual([`EX ${hostile} `]));
  expect(document.querySelector('img, script')).toBeNull();
});

test('if no code fits, a link searches the whole site', async () => {
  open('');
  type(find('input'), 'zzz');
  await vi.waitFor(() => expect(said()).toBe('0 of 4'));
  expect(find('a').getAttribute('href')).toBe('/search/#q=zzz');
});
