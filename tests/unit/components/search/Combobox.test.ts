// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { Combobox } from '../../../../src/components/search/Combobox.ts';
import { find, page, press } from '../aPage.ts';

const field = () => find('input');
const region = () => find('#results');
const options = () => [...document.querySelectorAll<HTMLAnchorElement>('[role=option]')];
const selected = () =>
  options()
    .filter((option) => option.getAttribute('aria-selected') === 'true')
    .map(({ textContent }) => textContent);

beforeEach(() => {
  page(
    `<input id="q"><div id="results"><ol><li><a href="#1">one</a><p>first</p></li><li><a href="#2">two</a></li></ol></div>`,
  );
  const combobox = new Combobox(field(), region());
  field().addEventListener('keydown', (event) => combobox.key(event));
  field().focus();
});

test('the field and its list are a combobox and a listbox of options', () => {
  expect(field().getAttribute('role')).toBe('combobox');
  expect(field().getAttribute('aria-expanded')).toBe('true');
  const list = find(`#${field().getAttribute('aria-controls') ?? ''}`);
  expect([list.getAttribute('role'), list.getAttribute('aria-label')]).toEqual([
    'listbox',
    'Results',
  ]);
  expect(options().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1]);
  for (const item of list.querySelectorAll('li, p'))
    expect(item.getAttribute('role')).toBe('presentation');
});

test('arrow keys go through the options and back to what was typed; the focus stays', () => {
  const seen = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp'].map(
    (key) => {
      press(field(), key);
      return selected();
    },
  );
  expect(seen).toEqual([['one'], ['two'], [], ['two'], ['one'], []]);
  expect(document.activeElement).toBe(field());
});

test('the chosen option is the active descendant', () => {
  press(field(), 'ArrowDown');
  expect(field().getAttribute('aria-activedescendant')).toBe(options()[0]!.id);
  press(field(), 'ArrowUp');
  expect(field().hasAttribute('aria-activedescendant')).toBe(false);
});

test('Home and End belong to the text until an option is chosen', () => {
  expect(press(field(), 'End')).toBe(true);
  press(field(), 'ArrowDown');
  expect(press(field(), 'End')).toBe(false);
  expect(selected()).toEqual(['two']);
  press(field(), 'Home');
  expect(selected()).toEqual(['one']);
});

test('Enter opens the chosen option, and submits the form where none is chosen', () => {
  const opened = vi.fn<() => void>();
  options()[1]!.addEventListener('click', opened);
  expect(press(field(), 'Enter')).toBe(true);
  expect(opened).not.toHaveBeenCalled();
  press(field(), 'ArrowUp');
  expect(press(field(), 'Enter')).toBe(false);
  expect(opened).toHaveBeenCalledTimes(1);
});

test('a closed list opens with an arrow key, and with no other key', () => {
  region().hidden = true;
  press(field(), 'Enter');
  press(field(), 'End');
  expect(region().hidden).toBe(true);
  press(field(), 'ArrowDown');
  expect(region().hidden).toBe(false);
  expect(selected()).toEqual(['one']);
});
