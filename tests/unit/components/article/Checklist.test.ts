// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Checklist } from '../../../../src/components/article/Checklist.ts';
import { blockStorage, find, page } from '../aPage.ts';

customElements.define('check-list', Checklist);

const open = (id = 'node/a') =>
  page(
    `<check-list data-id="${id}"><input type="checkbox" id="check-1"><input type="checkbox" id="check-2"></check-list>`,
  );
const boxes = () => [...document.querySelectorAll('input')].map(({ checked }) => checked);

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

test('a tick is there on the next visit of the same article, and of no other', () => {
  open();
  find('#check-2').click();
  open();
  expect(boxes()).toEqual([false, true]);
  open('node/b');
  expect(boxes()).toEqual([false, false]);
});

test('nothing is kept once no box is ticked', () => {
  open();
  find('#check-1').click();
  find('#check-1').click();
  expect(localStorage.length).toBe(0);
});

test('ticks of checks that the article no longer has do no harm', () => {
  localStorage.setItem('checks:node/a', 'check-9,check-1,"><b>');
  open();
  expect(boxes()).toEqual([true, false]);
});

test('with blocked storage the boxes still work', () => {
  blockStorage();
  open();
  find('#check-1').click();
  expect(boxes()).toEqual([true, false]);
});
