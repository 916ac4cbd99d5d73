// @vitest-environment happy-dom
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DiagnoseBox } from '../../../../src/components/diagnose/DiagnoseBox.ts';
import { storageKey } from '../../../../src/components/site/storage.ts';
import { loadSummary } from '../../../../src/search/summaries.ts';
import { startDiagnosis } from '../../../../src/search/diagnose/start.ts';
import type { Progress } from '../../../../src/search/diagnose/diagnose.ts';
import { aFoundError, aSummary } from '../../search/aSummary.ts';
import { buttonOf, find, hostile, page, said, type } from '../aPage.ts';

// Test files share their modules (see vitest.config.ts): this file needs its own, with the mocks.
vi.hoisted(() => {
  vi.resetModules();
});
afterAll(() => {
  vi.resetModules();
});
vi.mock('../../../../src/search/diagnose/start.ts', () => ({ startDiagnosis: vi.fn() }));
vi.mock('../../../../src/search/search.ts', () => ({
  search: () => Promise.reject(new Error('offline')),
}));
vi.mock('../../../../src/search/summaries.ts', () => ({ loadSummary: vi.fn() }));

customElements.define('diagnose-box', DiagnoseBox);

/** What the matcher was given, and how it answers. */
interface Run {
  readonly source: string | Blob;
  readonly report: (progress: Progress) => void;
  cancelled: boolean;
}
let runs: Run[] = [];
const last = (): Run => runs.at(-1)!;
const field = () => find('textarea');
const region = () => find('.diagnosis');
const open = () =>
  page(
    '<diagnose-box><textarea></textarea><input type="file"><div class="diagnosis" data-state="idle"></div></diagnose-box>',
  );
const wait = (milliseconds = 150) => vi.advanceTimersByTimeAsync(milliseconds);
const paste = async (text: string): Promise<void> => {
  type(field(), text);
  await wait();
};
const pick = async (file: File): Promise<void> => {
  const picker = find('input[type=file]');
  vi.spyOn(picker as HTMLInputElement, 'files', 'get').mockReturnValue([
    file,
  ] as unknown as FileList);
  picker.dispatchEvent(new Event('change', { bubbles: true }));
  await wait(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  runs = [];
  vi.mocked(startDiagnosis).mockImplementation((source, report) => {
    const run: Run = { source, report, cancelled: false };
    runs.push(run);
    return () => (run.cancelled = true);
  });
  vi.mocked(loadSummary).mockReset().mockRejectedValue(new Error('offline'));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('the field has the focus, and several keys start one run', async () => {
  open();
  expect(document.activeElement).toBe(field());
  for (const text of ['f', 'fa', 'fatal']) type(field(), text);
  await wait();
  expect(runs.map(({ source }) => source)).toEqual(['fatal']);
  expect([region().dataset['state'], said()]).toEqual(['loading', 'Matching…']);
});

test('a newer text cancels the run before it, and an empty field shows nothing', async () => {
  open();
  await paste('fatal: one');
  const first = last();
  await paste('fatal: two');
  expect([first.cancelled, last().source]).toEqual([true, 'fatal: two']);
  await paste('  ');
  expect([last().cancelled, region().dataset['state'], region().textContent]).toEqual([
    true,
    'idle',
    '',
  ]);
});

test('where nothing is found, the line that looks like an error is offered as text', async () => {
  open();
  await paste(hostile);
  last().report({ kind: 'done', diagnosis: { found: [], errorLine: hostile } });
  await vi.dynamicImportSettled();
  await wait(0);
  expect(region().dataset['state']).toBe('done');
  expect(region().textContent).toContain(hostile);
  expect(document.querySelector('img, script')).toBeNull();
});

test('a found error is shown with its evidence and the filled fix of its cause, all of it as text', async () => {
  const [cause] = aSummary().causes;
  const summary = aSummary({
    ...{ error: hostile, tool: hostile, summary: hostile },
    causes: [{ ...cause!, title: hostile }],
  });
  vi.mocked(loadSummary).mockResolvedValue(summary);
  open();
  await paste('listen EADDRINUSE');
  const evidence = [{ number: 7, text: `${hostile} in use`, start: 0, end: hostile.length }];
  const found = [aFoundError({ values: { port: '5001' }, cause: 'old-copy', evidence })];
  last().report({ kind: 'done', diagnosis: { found, errorLine: '' } });
  await wait(0);
  expect([region().dataset['state'], said()]).toEqual(['done', 'This is your error']);
  expect(find('mark').textContent).toBe(hostile);
  expect(find('pre code').textContent).toBe('kill-port 5001');
  expect(find('a[href="/errors/node/eaddrinuse/#cause-old-copy"]').textContent).toBe(hostile);
  expect(document.querySelector('img, script')).toBeNull();
  // The values reach the article through the storage of the tab, and no URL has them.
  find('a[href="/errors/node/eaddrinuse/"]').click();
  expect(sessionStorage.getItem(storageKey('paste'))).toContain('5001');
  expect(region().innerHTML).not.toMatch(/href="[^"]*5001/);
});

test('a run that failed is said as an alert', async () => {
  open();
  await paste('fatal');
  last().report({ kind: 'failed', message: hostile });
  expect([region().dataset['state'], find('[role=alert]').textContent]).toEqual([
    'failed',
    hostile,
  ]);
  expect(document.querySelector('img')).toBeNull();
});

test('results that cannot be loaded are a failure, not an empty answer', async () => {
  open();
  await paste('fatal');
  last().report({
    kind: 'done',
    diagnosis: { found: [aFoundError()], errorLine: '' },
  });
  await wait(0);
  expect(find('[role=alert]').textContent).toContain('could not be loaded');
});

test('a file shows how far it is, and reading it can be stopped', async () => {
  open();
  const file = new File(['x'.repeat(100)], 'build.log');
  await pick(file);
  expect(last().source).toBe(file);
  last().report({ kind: 'reading', done: 40, total: 100 });
  const bar = find('progress');
  expect([bar.getAttribute('aria-label'), bar.value, bar.max]).toEqual([
    'Reading the file',
    40,
    100,
  ]);
  buttonOf('Cancel').click();
  expect([last().cancelled, region().dataset['state']]).toEqual([true, 'idle']);
  expect(document.activeElement).toBe(field());
});

test('a paste of another page is there once', async () => {
  sessionStorage.setItem(storageKey('text'), 'fatal: from the start page');
  open();
  expect([field().value, last().source]).toEqual([
    'fatal: from the start page',
    'fatal: from the start page',
  ]);
  runs = [];
  open();
  await wait();
  expect([field().value, runs]).toEqual(['', []]);
});

test('a dropped text is diagnosed', async () => {
  open();
  const drop = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(drop, {
    dataTransfer: { files: [], getData: () => 'fatal: dropped', items: [], types: [] },
  });
  find('diagnose-box').dispatchEvent(drop);
  await wait(0);
  expect([drop.defaultPrevented, field().value, last().source]).toEqual([
    true,
    'fatal: dropped',
    'fatal: dropped',
  ]);
});
