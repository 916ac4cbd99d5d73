// @vitest-environment happy-dom
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchBox } from '../../../../src/components/search/SearchBox.ts';
import { SearchPanel } from '../../../../src/components/search/SearchPanel.ts';
import { find, page, press, type } from '../aPage.ts';

// Test files share their modules (see vitest.config.ts): this file needs its own, with the mocks.
vi.hoisted(() => {
  vi.resetModules();
});
afterAll(() => {
  vi.resetModules();
});
const panel = vi.hoisted(() => ({ open: vi.fn(), takeFile: vi.fn(), takeText: vi.fn() }));
vi.mock('../../../../src/components/search/SearchPanel.ts', () => ({
  // It is called with `new`, which an arrow function does not take.
  SearchPanel: vi.fn(function SearchPanelMock() {
    return panel;
  }),
}));
vi.mock('../../../../src/components/screenshots/ScreenshotInput.ts', () => ({
  ScreenshotInput: vi.fn(),
}));

customElements.define('search-box', SearchBox);

const log = new File(['fatal: not a git repository'], 'ci.log');
const box = () => find('search-box');
const field = () => find('#q');
function open(attributes: string, markup = '<input id="q">'): void {
  page(`<a id="link" href="#">x</a><search-box ${attributes}><form>${markup}</form></search-box>`);
}
const openPastes = () => open('data-mode="diagnose"', '<textarea id="q"></textarea>');
/** Sends an event with files and text, as a paste or a drop has. @returns whether it was taken */
function give(target: EventTarget, name: string, text: string, ...files: File[]): boolean {
  const event =
    name === 'paste'
      ? new ClipboardEvent(name, { bubbles: true, cancelable: true })
      : new Event(name, { bubbles: true, cancelable: true });
  const data = { files, getData: () => text };
  Object.defineProperty(event, name === 'paste' ? 'clipboardData' : 'dataTransfer', {
    value: data,
  });
  return !target.dispatchEvent(event);
}

beforeEach(() => {
  for (const method of Object.values(panel)) method.mockReset();
  vi.mocked(SearchPanel).mockClear();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe(): void {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

test('the panel loads when the field is used, and once', async () => {
  openPastes();
  await vi.dynamicImportSettled();
  expect(SearchPanel).not.toHaveBeenCalled();
  field().focus();
  type(field() as HTMLTextAreaElement, 'fatal');
  await vi.waitFor(() => expect(SearchPanel).toHaveBeenCalledTimes(1));
});

test('a file that is dropped before the panel has loaded is not lost', async () => {
  openPastes();
  expect(give(field(), 'drop', '', log)).toBe(true);
  await vi.waitFor(() => expect(panel.takeFile).toHaveBeenCalledExactlyOnceWith(log, false));
});

test('a file that was dropped before this script ran is taken from the page', async () => {
  const early = document.createElement('div');
  early.innerHTML = '<form><textarea></textarea></form>';
  const own = document.createElement('search-box');
  own.append(...early.childNodes);
  Object.assign(own, { held: [log] });
  document.body.replaceChildren(own);
  await vi.waitFor(() => expect(panel.takeFile).toHaveBeenCalledExactlyOnceWith(log, false));
});

test('a screenshot is pasted, and a text with a picture of itself stays a text', async () => {
  open('data-mode="dialog"');
  const png = new File(['x'], 'shot.png', { type: 'image/png' });
  expect(give(field(), 'paste', 'Error: x', png)).toBe(false);
  expect(give(field(), 'paste', '', png)).toBe(true);
  await vi.waitFor(() => expect(panel.takeFile).toHaveBeenCalledExactlyOnceWith(png, true));
  expect(give(field(), 'drop', 'Error: x', png)).toBe(true);
  await vi.waitFor(() => expect(panel.takeText).toHaveBeenCalledExactlyOnceWith('Error: x'));
});

test('on Diagnose a screenshot can be pasted anywhere, and elsewhere only into the box', async () => {
  openPastes();
  expect(give(document.body, 'paste', '', log)).toBe(false);
  open('data-mode="diagnose" data-prefill="given"', '<textarea id="q"></textarea>');
  expect(give(document.body, 'paste', '', log)).toBe(true);
  await vi.waitFor(() => expect(panel.takeFile).toHaveBeenCalledTimes(1));
});

test('in the header a click, a key and `open` open the search, and the focus alone does not', async () => {
  open('data-mode="dialog"');
  field().focus();
  await vi.waitFor(() => expect(SearchPanel).toHaveBeenCalledTimes(1));
  expect(panel.open).not.toHaveBeenCalled();
  field().click();
  await vi.waitFor(() => expect(panel.open).toHaveBeenLastCalledWith(field()));
  field().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  await vi.dynamicImportSettled();
  expect(panel.open).toHaveBeenCalledTimes(1);
  find('#link').focus();
  (box() as SearchBox).open();
  await vi.waitFor(() => expect(panel.open).toHaveBeenLastCalledWith(find('#link')));
  expect(document.activeElement).toBe(field());
});

test('Enter before the panel has loaded sends nothing', async () => {
  openPastes();
  const submitted = vi.fn<(event: Event) => void>((event) => event.preventDefault());
  expect(press(field(), 'Enter')).toBe(false);
  find('form').addEventListener('submit', submitted);
  await vi.waitFor(() => expect(submitted).toHaveBeenCalledTimes(1));
  expect(SearchPanel).toHaveBeenCalledTimes(1);
});
