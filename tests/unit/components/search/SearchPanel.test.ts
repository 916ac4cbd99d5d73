// @vitest-environment happy-dom
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SearchPanel } from '../../../../src/components/search/SearchPanel.ts';
import { showDiagnosis } from '../../../../src/components/diagnose/answerInPlace.ts';
import { storageKey } from '../../../../src/components/site/storage.ts';
import { search } from '../../../../src/search/search.ts';
import type { SearchAnswer, SearchResult } from '../../../../src/search/types.ts';
import { blockStorage, buttonOf, find, hostile, page, press, said, type } from '../aPage.ts';

// Test files share their modules (see vitest.config.ts): this file needs its own, with the mocks.
vi.hoisted(() => {
  vi.resetModules();
});
afterAll(() => {
  vi.resetModules();
});
vi.mock('../../../../src/search/search.ts', () => ({ search: vi.fn() }));
vi.mock('../../../../src/components/diagnose/answerInPlace.ts', () => ({
  showDiagnosis: vi.fn(() => () => undefined),
}));
vi.mock('../../../../src/search/load.ts', () => ({
  loadIndexReader: () => ({ head: () => Promise.reject(new Error('offline')) }),
}));

const result = (id: string, more: Partial<SearchResult> = {}): SearchResult => ({
  ...{ id, address: `/errors/${id}/`, error: `error of ${id}`, tool: 'Git', summary: 'It failed.' },
  ...{ kind: 'network', platforms: ['linux'], reason: 'text', because: '' },
  ...more,
});
const answer = (
  results: readonly SearchResult[],
  more: Partial<SearchAnswer> = {},
): SearchAnswer => ({
  ...{ results, answered: true, tools: new Map([['git', 'Git']]), codes: [], incomplete: false },
  facets: results.map(({ kind, platforms }) => ({ tool: 'git', kind, platforms })),
  terms: new Set<string>(),
  ...more,
});
const runSearch = vi.mocked(search);
const matched = vi.mocked(showDiagnosis);

/** A search box of a page; `attributes` are those of its element. */
function open(attributes = '', field = '<input id="q">'): void {
  page(
    `<div id="box" ${attributes}><form action="/search/">${field}</form><div id="results" hidden></div></div><a id="out" href="#">out</a>`,
  );
  const box = find('#box');
  new SearchPanel({
    box,
    form: find('form'),
    field: find('#q') as HTMLInputElement,
    region: find('#results'),
  });
}
const field = () => find('#q') as HTMLInputElement;
const links = () =>
  [...document.querySelectorAll('#results li a')].map((a) => a.getAttribute('href'));
const settled = () => vi.advanceTimersByTimeAsync(0);
const typed = async (text: string): Promise<void> => {
  field().focus();
  type(field(), text);
  await settled();
};

/** As browsers have it; happy-dom lacks it. */
function Option(text: string, value: string, _: boolean, selected: boolean): HTMLOptionElement {
  return Object.assign(document.createElement('option'), { textContent: text, value, selected });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Option', Option);
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
  matched.mockClear();
  runSearch.mockReset().mockResolvedValue(answer([result('git/a'), result('git/b')]));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('typing shows results as links, and says how many there are', async () => {
  open();
  await typed('refused');
  expect(links()).toEqual(['/errors/git/a/', '/errors/git/b/']);
  expect([said(), find('#results').hidden]).toEqual(['2 articles', false]);
});

test('nothing that was searched for or found becomes HTML', async () => {
  runSearch.mockResolvedValue(
    answer(
      [result('git/a', { error: hostile, summary: hostile, because: hostile, tool: hostile })],
      {
        answered: false,
        terms: new Set(['img', 'script']),
      },
    ),
  );
  open();
  await typed(hostile);
  expect(find('#results').textContent).toContain(hostile);
  expect(document.querySelector('img, script')).toBeNull();
  expect(Object.hasOwn(globalThis, 'ran')).toBe(false);
});

test('an answer that comes late does not replace the answer to a later query', async () => {
  let late: (value: SearchAnswer) => void = () => undefined;
  runSearch.mockReturnValueOnce(new Promise((resolve) => (late = resolve)));
  open();
  await typed('first');
  await typed('second');
  late(answer([result('git/late')]));
  await settled();
  expect(links()).toEqual(['/errors/git/a/', '/errors/git/b/']);
});

test('an early answer is shown, and is called not found only once all is known', async () => {
  let finish: (value: SearchAnswer) => void = () => undefined;
  runSearch.mockImplementationOnce((_, { early }) => {
    early?.(answer([result('git/near')], { answered: false }));
    return new Promise((resolve) => (finish = resolve));
  });
  open();
  await typed('refused');
  expect([links(), said()]).toEqual([['/errors/git/near/'], 'Searching…']);
  finish(answer([], { answered: false }));
  await settled();
  expect(said()).toBe('Not covered yet.');
  expect(links()).not.toContain('/errors/git/near/');
});

test('where nothing is found, the ways on are there', async () => {
  runSearch.mockResolvedValue(answer([], { answered: false }));
  open();
  await typed('git wombat refused');
  const ways = [...document.querySelectorAll('#results a')].map((a) => a.textContent);
  expect(ways).toEqual(
    expect.arrayContaining(['All Git errors', 'Browse all errors', 'All codes']),
  );
});

test('an index that cannot be loaded is an error with a way on, and the next key tries again', async () => {
  runSearch.mockRejectedValueOnce(new Error('offline'));
  open();
  await typed('refused');
  expect(said()).toContain('could not be loaded');
  expect(find('#results a').textContent).toBe('Browse all errors instead');
  // The same query: typed again after the connection is back.
  await typed('refused');
  expect(links()).toHaveLength(2);
});

test('the same query is not searched for twice', async () => {
  open();
  await typed('refused');
  await typed('refused ');
  expect(runSearch).toHaveBeenCalledTimes(1);
});

describe('in the header', () => {
  test('Escape closes the results, keeps the text, and typing opens them again', async () => {
    open();
    await typed('refused');
    expect(press(field(), 'Escape')).toBe(false);
    expect([find('#results').hidden, field().value]).toEqual([true, 'refused']);
    expect(document.activeElement).toBe(field());
    await typed('refused a');
    expect(find('#results').hidden).toBe(false);
  });

  test('leaving the box closes the results', async () => {
    open();
    await typed('refused');
    field().dispatchEvent(
      new FocusEvent('focusout', { bubbles: true, relatedTarget: find('#results a') }),
    );
    expect(find('#results').hidden).toBe(false);
    field().dispatchEvent(
      new FocusEvent('focusout', { bubbles: true, relatedTarget: find('#out') }),
    );
    expect(find('#results').hidden).toBe(true);
  });

  test('keys of an input method are its own', async () => {
    open();
    await typed('refused');
    press(field(), 'ArrowDown', { isComposing: true });
    expect(field().hasAttribute('aria-activedescendant')).toBe(false);
    press(field(), 'ArrowDown');
    expect(field().hasAttribute('aria-activedescendant')).toBe(true);
  });
});

describe('recent searches', () => {
  test('a search that led somewhere is offered when the field is empty, and can be cleared', async () => {
    open();
    await typed(hostile);
    find('#results a').click();
    await typed('');
    expect([...document.querySelectorAll('#results ol a')].map((a) => a.textContent)).toEqual([
      hostile,
    ]);
    expect(document.querySelector('img, script')).toBeNull();
    buttonOf('Clear recent searches').click();
    expect([localStorage.length, find('#results').hidden]).toEqual([0, true]);
    expect(document.activeElement).toBe(field());
  });

  test('a paste into a box that asks for one is not kept', async () => {
    open('data-mode="diagnose" class="search-box--large"', '<textarea id="q"></textarea>');
    await typed('fatal: not a git repository');
    find('#results a').click();
    expect(localStorage.length).toBe(0);
  });

  test('with blocked storage search works all the same', async () => {
    blockStorage();
    open();
    await typed('refused');
    find('#results a').click();
    await typed('');
    expect(find('#results').hidden).toBe(true);
    await typed('again');
    expect(links()).toHaveLength(2);
  });
});

describe('the search page', () => {
  test('takes the query and the filters from its URL, and writes them there', async () => {
    history.replaceState(null, '', '/search/?q=refused&tool=git');
    open('data-prefill="query"');
    await settled();
    expect([field().value, links().length]).toEqual(['refused', 2]);
    expect(runSearch.mock.lastCall?.[1].filter).toEqual({ tool: 'git', kind: '', platform: '' });
    await typed('reset');
    expect([location.search, location.hash]).toEqual(['', '#q=reset&tool=git']);
  });

  test('a filter asks again, and stays in the URL', async () => {
    open('data-prefill="query"');
    await typed('refused');
    const select = find('select[name=kind]') as HTMLSelectElement;
    select.value = 'network';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(runSearch.mock.lastCall?.[1].filter).toEqual({
      tool: '',
      kind: 'network',
      platform: '',
    });
    expect(location.hash).toBe('#q=refused&kind=network');
  });

  test('arrow keys go from the field to the results and back', async () => {
    open('data-prefill="query"');
    await typed('refused');
    press(field(), 'ArrowDown');
    expect(document.activeElement?.getAttribute('href')).toBe('/errors/git/a/');
    press(document.activeElement as HTMLElement, 'ArrowUp');
    expect(document.activeElement).toBe(field());
  });
});

describe('a box for pastes', () => {
  const open64k = () =>
    open('data-mode="diagnose" class="search-box--large"', '<textarea id="q"></textarea>');

  test('Enter lets the matcher answer below the field, and puts the paste in no URL', async () => {
    open64k();
    await typed('fatal: not a git repository');
    press(field(), 'Enter');
    await vi.waitFor(() => expect(matched).toHaveBeenCalledTimes(1));
    expect(matched.mock.lastCall?.[1]).toBe('fatal: not a git repository');
    expect([location.pathname, location.hash, sessionStorage.length]).toEqual(['/', '', 0]);
  });

  test('the matcher answers several lines without Enter', async () => {
    open64k();
    await typed('npm error code ENOENT\nnpm error syscall open');
    await vi.advanceTimersByTimeAsync(200);
    await vi.waitFor(() => expect(matched).toHaveBeenCalledTimes(1));
    expect(runSearch).not.toHaveBeenCalled();
  });

  test('a dropped file is read by the matcher, and an image is left to the screenshots', async () => {
    open64k();
    const drop = (file: File): boolean => {
      const event = new Event('drop', { bubbles: true, cancelable: true });
      Object.assign(event, { dataTransfer: { files: [file], types: ['Files'] } });
      return find('#box').dispatchEvent(event);
    };
    expect(drop(new File(['x'], 'screen.png', { type: 'image/png' }))).toBe(true);
    const log = new File(['fatal: not a git repository'], 'ci.log');
    expect(drop(log)).toBe(false);
    await vi.waitFor(() => expect(matched).toHaveBeenCalledTimes(1));
    expect(matched.mock.lastCall?.[1]).toBe(log);
  });

  test('Enter with Shift is a line end', async () => {
    open64k();
    await typed('a');
    expect(press(field(), 'Enter', { shiftKey: true })).toBe(true);
    expect(sessionStorage.getItem(storageKey('text'))).toBeNull();
  });
});

test('what the matcher is sure of makes the headline, whatever else is said of the words', async () => {
  const exact = result('git/a', { confidence: 'exact', reason: 'message' });
  runSearch.mockResolvedValue(answer([exact], { answered: false }));
  open();
  await typed('fatal: not a git repository');
  expect(said()).toBe('This is your error');
});

test('nothing that is submitted is in an address that is sent', async () => {
  open();
  const secret = 'password=hunter2';
  await typed(secret);
  expect(find('form').dispatchEvent(new Event('submit', { cancelable: true }))).toBe(false);
  expect(location.search).toBe('');
  expect(location.href).toContain(`#q=${encodeURIComponent(secret)}`);
});

test('lines that are pasted into a field of one line stay apart for the matcher', async () => {
  open();
  field().focus();
  const text = 'npm error code ENOENT\nnpm error syscall open';
  const paste = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(paste, { clipboardData: { getData: () => text } });
  expect(field().dispatchEvent(paste)).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  await vi.waitFor(() => expect(matched).toHaveBeenCalledTimes(1));
  expect(matched.mock.lastCall?.[1]).toBe(text);
  expect(field().value).toBe('npm error code ENOENT npm error syscall open');
});
