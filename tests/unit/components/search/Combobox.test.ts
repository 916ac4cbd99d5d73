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

let combobox: Combobox;
beforeEach(() => {
  page(
    `<input id="q"><div id="results"><div class="result-groups"><div><h2>Articles</h2><ol><li><a href="#1">one</a></li></ol></div><div><h2>Codes</h2><ol><li><a href="#2">two</a></li></ol></div></div><ol><li><a href="#3">of the card</a></li></ol></div>`,
  );
  combobox = new Combobox(field(), region());
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
  expect(options().map(({ textContent }) => textContent)).toEqual(['one', 'two']);
});

test('a list box has no part that is neither a group nor an option', () => {
  const list = find('[role=listbox]');
  expect([...list.children].map((group) => group.getAttribute('role'))).toEqual(['group', 'group']);
  for (const group of list.children) {
    const heading = find(`#${group.getAttribute('aria-labelledby') ?? ''}`);
    expect(heading.parentElement).toBe(group);
    for (const part of group.querySelectorAll('h2, ol, li'))
      expect(part.getAttribute('role')).toBe('presentation');
  }
});

test('the first option is chosen where it is the answer, and none while the field has no answer', () => {
  combobox.update(true);
  expect(selected()).toEqual(['one']);
  expect(combobox.chosen).toBe(options()[0]);
  combobox.choose(-1);
  expect([selected(), combobox.chosen]).toEqual([[], undefined]);
  find('.result-groups').remove();
  combobox.update(true);
  expect(field().getAttribute('aria-expanded')).toBe('false');
  expect(field().hasAttribute('aria-controls')).toBe(false);
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

test('Home and End belong to the text', () => {
  press(field(), 'ArrowDown');
  expect([press(field(), 'End'), press(field(), 'Home'), selected()]).toEqual([
    true,
    true,
    ['one'],
  ]);
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
