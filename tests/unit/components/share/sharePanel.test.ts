// @vitest-environment happy-dom
import { fromMarkdown } from 'mdast-util-from-markdown';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sharePanel } from '../../../../src/components/share/sharePanel.ts';
import { buttonOf, find, hostile, said, type } from '../aPage.ts';
import { anArticlePage } from '../article/anArticlePage.ts';

const writeText = vi.fn<(text: string) => Promise<void>>();
const link = () => (find('[aria-label=Link]') as HTMLInputElement).value;
const whole = { id: '', title: '' };
const fix = { id: 'fix-stop', title: 'Stop the process' };
const show = (part: typeof whole) => find('main').replaceChildren(sharePanel(part));
const change = () => find('main > div').dispatchEvent(new Event('change', { bubbles: true }));

beforeEach(() => {
  anArticlePage();
  writeText.mockReset().mockResolvedValue(undefined);
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as unknown as Clipboard);
});
afterEach(() => vi.restoreAllMocks());

test('the link leads to the fix, and is copied as it is shown', async () => {
  show(fix);
  expect(link()).toMatch(/#fix-stop$/);
  buttonOf('Copy link').click();
  await vi.waitFor(() => expect(said(find('main'))).toBe('Copied.'));
  expect(writeText).toHaveBeenCalledExactlyOnceWith(link());
});

test('of the whole article, each section and fix can be chosen', () => {
  show(whole);
  const select = find('select');
  expect([...select.options].map(({ value, text }) => [value, text])).toEqual([
    ['', 'The whole article'],
    ['fix-stop', 'Stop the process'],
    ['causes', 'Causes'],
  ]);
  expect(link()).not.toContain('#');
  expect(buttonOf('Copy as Markdown').hidden).toBe(true);
  select.value = 'fix-stop';
  change();
  expect(link()).toMatch(/#fix-stop$/);
  expect(buttonOf('Copy as Markdown').hidden).toBe(false);
});

test('values are in a link only for those who tick the box, which says who sees them', () => {
  type(find('your-values input') as HTMLInputElement, '5001');
  show(fix);
  expect(link()).not.toContain('5001');
  const box = find('main [type=checkbox]') as HTMLInputElement;
  expect(box.parentElement?.textContent).toContain('Whoever has the link sees them.');
  box.checked = true;
  change();
  expect(link()).toMatch(/#fix-stop&port=5001$/);
});

test('a value of the wrong type is offered to nobody', () => {
  type(find('your-values input') as HTMLInputElement, hostile);
  show(fix);
  expect(document.querySelector('main [type=checkbox]')).toBeNull();
});

test('where the browser refuses the clipboard, the text is there to be copied by hand', async () => {
  writeText.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  show(fix);
  buttonOf('Copy link').click();
  await vi.waitFor(() => expect(said(find('main'))).toContain('Press Ctrl-C'));
  expect((find('[aria-label="To copy"]') as HTMLTextAreaElement).value).toBe(link());
});

test('a fix is copied as Markdown with its message and its link', async () => {
  anArticlePage({ title: hostile });
  show(fix);
  buttonOf('Copy as Markdown').click();
  await vi.waitFor(() => expect(writeText).toHaveBeenCalledTimes(1));
  const [text] = writeText.mock.lastCall!;
  expect(text).toContain('listen EADDRINUSE');
  expect(text).toContain('Ask it to end.');
  expect(text).toContain(link());
  // Where a page shows Markdown, HTML in it would run.
  const { children } = fromMarkdown(text);
  expect(children[0]).toMatchObject({
    type: 'heading',
    children: [{ type: 'text', value: hostile }],
  });
});
