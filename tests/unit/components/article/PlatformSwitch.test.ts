// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PlatformSwitch } from '../../../../src/components/article/PlatformSwitch.ts';
import { storageKey } from '../../../../src/components/site/storage.ts';
import { blockStorage, find, page } from '../aPage.ts';

customElements.define('platform-switch', PlatformSwitch);

const html = `<platform-switch>${['linux', 'macos', 'windows']
  .map((name) => `<label><input type="radio" name="os" value="${name}"><span></span></label>`)
  .join('')}</platform-switch>`;
const chosen = () =>
  [...document.querySelectorAll('input')].flatMap(({ checked, value }) => (checked ? [value] : []));
const choose = (name: string): void => {
  const radio = find(`input[value=${name}]`) as HTMLInputElement;
  radio.checked = true;
  radio.dispatchEvent(new Event('change', { bubbles: true }));
};

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

test('the platform of the page is chosen', () => {
  page(html, { os: 'macos' });
  expect(chosen()).toEqual(['macos']);
});

test('a choice holds for the page, and is kept', () => {
  page(html, { os: 'macos' });
  choose('windows');
  expect(document.documentElement.dataset['os']).toBe('windows');
  expect(localStorage.getItem(storageKey('os'))).toBe('windows');
});

test('where the article is not about the platform, its first platform is shown', () => {
  page(html, { os: 'freebsd' });
  expect(chosen()).toEqual(['linux']);
});

test('with blocked storage the choice still holds for the page', () => {
  page(html, { os: 'macos' });
  blockStorage();
  choose('linux');
  expect(document.documentElement.dataset['os']).toBe('linux');
});
