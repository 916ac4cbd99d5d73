// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { CauseCards } from '../../../../src/components/article/CauseCards.ts';
import { storageKey } from '../../../../src/components/site/storage.ts';
import { buttonOf, find, page } from '../aPage.ts';

customElements.define('cause-cards', CauseCards);

const card = (id: string, open = ''): string =>
  `<details class="cause" id="cause-${id}" ${open}><summary>${id}</summary></details>`;
const html = `<article data-article="node/port"></article>
  <cause-cards>${card('old', 'open')}${card('other')}${card('twice')}</cause-cards>`;
const cards = () => [...document.querySelectorAll<HTMLDetailsElement>('.cause')];
const openCards = () => cards().flatMap(({ open, id }) => (open ? [id] : []));
const ruleOut = (id: string) => buttonOf('Not this one', find(`#cause-${id}`)).click();
const stored = () => localStorage.getItem(storageKey('ruled-out:node/port'));

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '/errors/node/port/');
});

test('“Not this one” folds a card and opens the next one, from which the keyboard goes on', () => {
  page(html);
  ruleOut('old');
  expect(openCards()).toEqual(['cause-other']);
  expect(document.activeElement).toBe(find('#cause-other summary'));
  expect(find('#cause-old').className).toContain('cause--ruled-out');
});

test('the device remembers it, and it can be taken back', () => {
  page(html);
  ruleOut('old');
  ruleOut('other');
  expect(stored()).toBe('old,other');
  page(html);
  expect(openCards()).toEqual([]);
  buttonOf('It could be this one', find('#cause-old')).click();
  expect(stored()).toBe('other');
});

test('a link says which causes its sender has ruled out, and changes nothing on the device', () => {
  history.replaceState(null, '', '#not=other');
  page(html);
  expect(CauseCards.ruledOut()).toEqual(['other']);
  expect(stored()).toBeNull();
});

test('with all causes ruled out, none is open', () => {
  page(html);
  for (const id of ['old', 'other', 'twice']) ruleOut(id);
  expect(openCards()).toEqual([]);
});
