// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { storageKey } from '../../../../src/components/site/storage.ts';
import { ThemeSwitch } from '../../../../src/components/site/ThemeSwitch.ts';
import { blockStorage, find, page } from '../aPage.ts';

customElements.define('theme-switch', ThemeSwitch);

const theme = () => document.documentElement.dataset['theme'];
const named = () => find('button').getAttribute('aria-label');

beforeEach(() => {
  localStorage.clear();
  page('<theme-switch></theme-switch>');
});
afterEach(() => vi.unstubAllGlobals());

test('goes from the theme of the system to light, dark and back, and keeps the choice', () => {
  const seen = [[theme(), named(), localStorage.getItem(storageKey('theme'))]];
  for (let press = 0; press < 3; press += 1) {
    find('button').click();
    seen.push([theme(), named(), localStorage.getItem(storageKey('theme'))]);
  }
  expect(seen).toEqual([
    [undefined, 'Theme: auto, as the system', null],
    ['light', 'Theme: light', 'light'],
    ['dark', 'Theme: dark', 'dark'],
    [undefined, 'Theme: auto, as the system', null],
  ]);
});

test('the button does not submit a form', () => {
  expect(find('button').getAttribute('type')).toBe('button');
});

test('with blocked storage the theme still changes', () => {
  blockStorage();
  find('button').click();
  expect(theme()).toBe('light');
});
