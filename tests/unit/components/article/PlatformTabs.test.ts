// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PlatformTabs } from '../../../../src/components/article/PlatformTabs.ts';
import { storageKey } from '../../../../src/components/site/storage.ts';
import { blockStorage, find, page, press } from '../aPage.ts';

customElements.define('platform-tabs', PlatformTabs);

const twoBoxes = `
  <platform-tabs id="first"><div data-os="linux macos"><p>Linux, macOS</p></div><div data-os="windows"><p>Windows</p></div></platform-tabs>
  <platform-tabs id="second"><div data-os="linux"><p>Linux</p></div><div data-os="macos"><p>macOS</p></div><div data-os="windows"><p>Windows</p></div></platform-tabs>`;
const tabs = (box: string) => [...document.querySelectorAll<HTMLElement>(`${box} [role=tab]`)];
const chosen = (box: string) =>
  tabs(box)
    .filter((tab) => tab.getAttribute('aria-selected') === 'true')
    .map((tab) => tab.textContent);

beforeEach(() => {
  localStorage.clear();
  page(twoBoxes, { os: 'macos' });
  vi.stubGlobal('scrollBy', () => undefined);
});
afterEach(() => vi.unstubAllGlobals());

test('tabs and panels name one another', () => {
  expect(find('#first [role=tablist]').getAttribute('aria-label')).toBe('Platform');
  for (const tab of tabs('platform-tabs')) {
    const panel = find(`#${tab.getAttribute('aria-controls') ?? ''}`);
    expect(panel.getAttribute('role')).toBe('tabpanel');
    expect(panel.getAttribute('aria-labelledby')).toBe(tab.id);
  }
  expect(new Set(tabs('platform-tabs').map(({ id }) => id)).size).toBe(5);
});

test('the platform of the page is chosen in every box', () => {
  expect([chosen('#first'), chosen('#second')]).toEqual([['Linux, macOS'], ['macOS']]);
});

test('one choice holds for all boxes, and is kept', () => {
  tabs('#second')[2]!.click();
  expect([chosen('#first'), chosen('#second')]).toEqual([['Windows'], ['Windows']]);
  expect(localStorage.getItem(storageKey('os'))).toBe('windows');
});

test('a panel for two platforms leaves a choice that is one of them', () => {
  tabs('#first')[0]!.click();
  expect(chosen('#second')).toEqual(['macOS']);
});

test('arrow keys move and choose, around the ends; one tab of a box can be reached by Tab', () => {
  tabs('#second')[1]!.focus();
  expect(press(tabs('#second')[1]!, 'ArrowRight')).toBe(false);
  expect(document.activeElement).toBe(tabs('#second')[2]);
  press(tabs('#second')[2]!, 'ArrowRight');
  expect(document.activeElement).toBe(tabs('#second')[0]);
  press(tabs('#second')[0]!, 'ArrowLeft');
  expect([document.activeElement, chosen('#first')]).toEqual([tabs('#second')[2], ['Windows']]);
  expect(tabs('#second').map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0]);
  expect(press(tabs('#second')[2]!, 'a')).toBe(true);
});

test('where nothing is for the platform, no tab is chosen and the first can be reached', () => {
  document.documentElement.dataset['os'] = 'freebsd';
  document.dispatchEvent(new Event('os-change'));
  expect(chosen('platform-tabs')).toEqual([]);
  expect(tabs('#second').map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
});

test('with blocked storage the choice still holds for the page', () => {
  blockStorage();
  tabs('#first')[1]!.click();
  expect(chosen('#second')).toEqual(['Windows']);
});
