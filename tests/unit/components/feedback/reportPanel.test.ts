// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reportPanel } from '../../../../src/components/feedback/reportPanel.ts';
import { siteSettings } from '../../../../src/components/site/siteSettings.ts';
import { buttonOf, find, hostile, said, type } from '../aPage.ts';
import { anArticlePage } from '../article/anArticlePage.ts';

const writeText = vi.fn<(text: string) => Promise<void>>();
const show = () => find('main').replaceChildren(reportPanel());
const words = () => find('main textarea:not([readonly])') as HTMLTextAreaElement;
const preview = () => (find('main textarea[readonly]') as HTMLTextAreaElement).value;

beforeEach(() => {
  anArticlePage();
  history.replaceState(null, '', '/errors/node/port-in-use/');
  writeText.mockReset().mockResolvedValue();
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  vi.stubGlobal('fetch', () => {
    throw new Error('The page sent something.');
  });
});
afterEach(() => {
  siteSettings.repository = undefined;
  siteSettings.endpoint = undefined;
  vi.unstubAllGlobals();
});

test('without a server, the report is copied: page, part, version and words', async () => {
  show();
  type(words(), 'The second command needs sudo.');
  const select = find('select');
  select.value = 'fix-stop';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(document.querySelector('main a')).toBeNull();
  buttonOf('Copy the report').click();
  await vi.waitFor(() => expect(said(find('main'))).toBe('Copied.'));
  expect(writeText).toHaveBeenCalledExactlyOnceWith(preview());
  expect(preview().split('\n')).toEqual([
    `Page: ${location.origin}/errors/node/port-in-use/#fix-stop`,
    'Error: listen EADDRINUSE',
    'Version of the page: reviewed 2026-11-20',
    '',
    'The second command needs sudo.',
  ]);
});

test('a report without words is not copied, and says so', () => {
  show();
  buttonOf('Copy the report').click();
  expect(said(find('main'))).toBe('Write what is wrong first.');
  expect(document.activeElement).toBe(words());
  expect(writeText).not.toHaveBeenCalled();
});

test('with a repository, a link opens an issue with exactly the shown text', () => {
  siteSettings.repository = 'https://git.example.org/acme/unstuck';
  show();
  type(words(), 'Wrong & <b>old</b>');
  const { href } = find('main a') as HTMLAnchorElement;
  expect(href.startsWith('https://git.example.org/acme/unstuck/issues/new?')).toBe(true);
  expect(new URL(href).searchParams.get('body')).toBe(preview());
  expect(find('main small').textContent).toContain('git.example.org');
});

test('secrets are taken out, and markup stays text', () => {
  show();
  type(words(), `password=hunter2hunter2 ${hostile}`);
  expect(preview()).not.toContain('hunter2hunter2');
  expect(document.querySelector('main img, main script')).toBeNull();
});
