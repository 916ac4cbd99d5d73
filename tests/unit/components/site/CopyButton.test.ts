// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CopyButton } from '../../../../src/components/site/CopyButton.ts';
import { find, page } from '../aPage.ts';

customElements.define('copy-box', CopyButton);

const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  vi.useFakeTimers();
  writeText.mockReset().mockResolvedValue(undefined);
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as unknown as Clipboard);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('the button copies the text, says so, and goes back to its name', async () => {
  page('<copy-box><pre><code> lsof -i :&lt;port&gt;\n</code></pre></copy-box>');
  find('button').click();
  await vi.advanceTimersByTimeAsync(0);
  expect(writeText).toHaveBeenCalledExactlyOnceWith('lsof -i :<port>');
  expect(find('button').textContent).toBe('Copied');
  expect(find('button').getAttribute('aria-live')).toBe('polite');
  await vi.advanceTimersByTimeAsync(2000);
  expect(find('button').textContent).toBe('Copy');
  expect(find('button').hasAttribute('aria-live')).toBe(false);
});

test('what is copied is what the page shows now', async () => {
  page('<copy-box><code>PORT=3000</code></copy-box>');
  find('code').textContent = 'PORT=5001';
  find('button').click();
  await vi.advanceTimersByTimeAsync(0);
  expect(writeText).toHaveBeenCalledExactlyOnceWith('PORT=5001');
});

test('where the browser refuses, the text is selected and the button says which keys to press', async () => {
  writeText.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  page('<copy-box><code>git status</code></copy-box>');
  find('button').click();
  await vi.advanceTimersByTimeAsync(0);
  expect(find('button').textContent).toBe('Selected: press Ctrl-C');
  expect(String(getSelection())).toBe('git status');
});

test('a box that enters the page again has one button, and a box without text has none', () => {
  page('<copy-box><code>a</code></copy-box><copy-box>none</copy-box>');
  const [first] = document.querySelectorAll('copy-box');
  document.body.append(first!);
  expect(document.querySelectorAll('button')).toHaveLength(1);
});

const command = (own: string): string =>
  `<copy-box ${own}><pre><code>kill <span class="long-word">-p<var data-value="port">3000</var></span></code></pre></copy-box>`;

test('the button is named by its command', () => {
  page(command(''));
  expect(find('button').getAttribute('aria-label')).toBe('Copy: kill -p3000');
});

test('a command with an example says so, and leads to the place for the own value', async () => {
  page(command(''));
  find('var').tabIndex = 0;
  find('button').click();
  await vi.advanceTimersByTimeAsync(0);
  expect(writeText).toHaveBeenCalledExactlyOnceWith('kill -p3000');
  expect(find('[role=status]').textContent).toContain('Copied with port 3000, the example.');
  find('[role=status] button').click();
  expect(document.activeElement).toBe(find('var'));
});

test('a command whose example could do harm is copied with its placeholder', async () => {
  page(command('data-own'));
  find('button').click();
  await vi.advanceTimersByTimeAsync(0);
  expect(writeText).toHaveBeenCalledExactlyOnceWith('kill -p<port>');
  expect(find('[role=status]').textContent).toContain('Copied with <port>');
});

test('with the own value there is nothing to say', async () => {
  page(command('data-own'));
  find('var').className = 'filled';
  find('button').click();
  await vi.advanceTimersByTimeAsync(0);
  expect(writeText).toHaveBeenCalledExactlyOnceWith('kill -p3000');
  expect(document.querySelector('[role=status]')).toBeNull();
});

test('of a diff, the new lines are copied', async () => {
  page('<copy-box data-diff><pre><code>  a\n- old\n+ new\n  z</code></pre></copy-box>');
  find('button').click();
  await vi.advanceTimersByTimeAsync(0);
  expect(writeText).toHaveBeenCalledExactlyOnceWith('a\n new\n z');
});
