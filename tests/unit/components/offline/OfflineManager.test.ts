// @vitest-environment happy-dom
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { currentBuild, InstallError } from '../../../../src/components/offline/workerClient.ts';
import { OfflineManager } from '../../../../src/components/offline/OfflineManager.ts';
import { clearDownloads } from '../../../../src/components/offline/deviceContent.ts';
import type { Build } from '../../../../src/offline/build.ts';
import { StoreError, storeFiles } from '../../../../src/offline/storeFiles.ts';
import { buttonOf, find, page, said } from '../aPage.ts';

// Test files share their modules (see vitest.config.ts): this file needs its own, with the mocks.
vi.hoisted(() => {
  vi.resetModules();
});
afterAll(() => {
  vi.resetModules();
});
vi.mock(import('../../../../src/components/offline/workerClient.ts'), async (original) => ({
  ...(await original()),
  currentBuild: vi.fn(),
}));
vi.mock(import('../../../../src/components/offline/deviceContent.ts'), async (original) => ({
  ...(await original()),
  clearDownloads: vi.fn(),
}));
vi.mock(import('../../../../src/offline/storeFiles.ts'), async (original) => ({
  ...(await original()),
  storeFiles: vi.fn(),
}));
vi.mock(import('../../../../src/offline/storage.ts'), async (original) => {
  const module = await original();
  const set = () => Promise.resolve();
  return { ...module, deviceState: { ...module.deviceState, set } };
});

customElements.define('keep-offline', OfflineManager);

const megabyte = 1_000_000;
const files = {
  core: { 'search/': ['r', megabyte] },
  rest: { 'errors/node/a/': ['r', 2 * megabyte], 'errors/git/b/': ['r', megabyte] },
};
let stored: string[] = [];
const build = { files, stored: () => Promise.resolve(stored) } as unknown as Build;
const buttons = () => [...document.querySelectorAll('button')].map((one) => one.textContent);
const open = async (): Promise<void> => {
  page('<keep-offline></keep-offline>');
  await vi.waitFor(() => expect(said()).not.toBe('Looking at what is here…'));
};
const keepAll = () => buttonOf(buttons().find((text) => text.startsWith('Keep everything')) ?? '');
const supported = (): void => {
  const serviceWorker = Object.assign(new EventTarget(), { ready: new Promise(() => undefined) });
  Object.defineProperty(navigator, 'serviceWorker', { value: serviceWorker, configurable: true });
  vi.stubGlobal('caches', {});
  Object.assign(window, { caches: {} });
};

beforeEach(() => {
  stored = ['search/'];
  supported();
  vi.mocked(currentBuild).mockReset().mockResolvedValue(build);
  vi.mocked(storeFiles).mockReset();
  vi.mocked(clearDownloads).mockReset();
});
afterEach(() => vi.unstubAllGlobals());

test('says what is here, and how much everything takes', async () => {
  await open();
  expect(said()).toBe('On this device: search and Diagnose (1.0 MB), and 0 of 2 articles.');
  expect(buttons()).toEqual(['Keep everything offline (3.0 MB more)']);
});

test('shows progress while it loads, and what is here when it is done', async () => {
  let finish: () => void = () => undefined;
  vi.mocked(storeFiles).mockImplementation((_, missing, options) => {
    expect(missing).toEqual(['errors/node/a/', 'errors/git/b/']);
    options?.stored?.(2 * megabyte);
    return new Promise((resolve) => (finish = () => resolve(undefined as never)));
  });
  await open();
  keepAll().click();
  expect(find('progress').value).toBe(3 * megabyte);
  expect(find('keep-offline').textContent).toContain('3.0 MB of 4.0 MB, 75%');
  expect(document.activeElement).toBe(buttonOf('Cancel'));
  stored = ['search/', 'errors/node/a/', 'errors/git/b/'];
  finish();
  await vi.waitFor(() => expect(said()).toContain('Everything is on this device: 2 articles'));
  expect(buttons()).toEqual(['Remove what is kept']);
});

test('can be stopped, and says that what was loaded stays', async () => {
  vi.mocked(storeFiles).mockImplementation(
    (_, __, options) =>
      new Promise((_, reject) =>
        options?.signal?.addEventListener('abort', () => reject(new Error('stopped'))),
      ),
  );
  await open();
  keepAll().click();
  stored = ['search/', 'errors/node/a/'];
  buttonOf('Cancel').click();
  await vi.waitFor(() => expect(said()).toMatch(/^Stopped\. What was loaded stays\. .*1 of 2/));
  expect(buttons()).toEqual(['Keep everything offline (1.0 MB more)', 'Remove what is kept']);
});

test.each([
  ['network', 'could not be reached'],
  ['changed', 'was just updated'],
  ['storage', 'no more room'],
] as const)('a fault of the %s is said, with what is here', async (fault, words) => {
  vi.mocked(storeFiles).mockRejectedValue(new StoreError(fault, 'errors/node/a/'));
  await open();
  keepAll().click();
  await vi.waitFor(() => expect(said()).toContain(words));
  expect(said()).toContain('0 of 2 articles');
});

test('what is kept can be removed', async () => {
  stored = ['search/', 'errors/git/b/'];
  vi.mocked(clearDownloads).mockImplementation(() => {
    stored = ['search/'];
    return Promise.resolve();
  });
  await open();
  buttonOf('Remove what is kept').click();
  await vi.waitFor(() => expect(said()).toMatch(/^Removed\. .*0 of 2/));
});

test('a worker that could not be installed and a browser that keeps nothing are told apart', async () => {
  vi.mocked(currentBuild).mockRejectedValueOnce(new InstallError('no'));
  await open();
  expect([said(), buttons()]).toEqual([expect.stringContaining('Reload this page'), []]);
  vi.mocked(currentBuild).mockRejectedValueOnce(new Error('no'));
  await open();
  expect(said()).toContain('does not let the site keep pages');
});
