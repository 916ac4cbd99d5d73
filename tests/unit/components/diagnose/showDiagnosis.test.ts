// @vitest-environment happy-dom
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showDiagnosis } from '../../../../src/components/diagnose/showDiagnosis.ts';
import { storageKey } from '../../../../src/components/site/storage.ts';
import { loadSummary } from '../../../../src/search/summaries.ts';
import { startDiagnosis } from '../../../../src/search/diagnose/start.ts';
import type { Progress } from '../../../../src/search/diagnose/diagnose.ts';
import { aFoundError, aSummary } from '../../search/aSummary.ts';
import { buttonOf, find, hostile, page, said } from '../aPage.ts';

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

/** What the matcher was given, and how it answers. */
interface Run {
  readonly source: string | Blob;
  readonly report: (progress: Progress) => void;
  cancelled: boolean;
}
let runs: Run[] = [];
const last = (): Run => runs.at(-1)!;
const region = () => find('.diagnosis');
const stopped = vi.fn<() => void>();
let cancel: () => void = () => undefined;
const show = (source: string | Blob): void => {
  cancel = showDiagnosis(region(), source, { stopped });
};
const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  runs = [];
  stopped.mockReset();
  page('<div class="diagnosis" data-state="idle"></div>');
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

test('the region says that the text is matched, and shows nothing of a run that was cancelled', async () => {
  show('fatal');
  expect(last().source).toBe('fatal');
  expect([region().dataset['state'], said()]).toEqual(['loading', 'Matching…']);
  vi.mocked(loadSummary).mockResolvedValue(aSummary());
  last().report({ kind: 'done', diagnosis: { found: [aFoundError()], errorLine: '' } });
  cancel();
  await settled();
  expect([last().cancelled, document.querySelector('.found-error')]).toEqual([true, null]);
});

test('where nothing is found, the line that looks like an error is offered as text', async () => {
  show(hostile);
  last().report({ kind: 'done', diagnosis: { found: [], errorLine: hostile } });
  await vi.dynamicImportSettled();
  await settled();
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
  show('listen EADDRINUSE');
  const evidence = [{ number: 7, text: `${hostile} in use`, start: 0, end: hostile.length }];
  const found = [aFoundError({ values: { port: '5001' }, cause: 'old-copy', evidence })];
  last().report({ kind: 'done', diagnosis: { found, errorLine: '' } });
  await settled();
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
  show('fatal');
  last().report({ kind: 'failed', message: hostile });
  expect([region().dataset['state'], find('[role=alert]').textContent]).toEqual([
    'failed',
    hostile,
  ]);
  expect(document.querySelector('img')).toBeNull();
});

test('results that cannot be loaded are a failure, not an empty answer', async () => {
  show('fatal');
  last().report({
    kind: 'done',
    diagnosis: { found: [aFoundError()], errorLine: '' },
  });
  await settled();
  expect(find('[role=alert]').textContent).toContain('could not be loaded');
});

test('a file shows how far it is, and reading it can be stopped', async () => {
  const file = new File(['x'.repeat(100)], 'build.log');
  show(file);
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
  expect(stopped).toHaveBeenCalledTimes(1);
});
