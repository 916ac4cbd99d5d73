// @vitest-environment happy-dom
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SearchPanel } from '../../../../src/components/search/SearchPanel.ts';
import { answerCard, showDiagnosis } from '../../../../src/components/diagnose/answerInPlace.ts';
import type { ScreenshotInput } from '../../../../src/components/screenshots/ScreenshotInput.ts';
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
  answerCard: vi.fn(),
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

const pictures = { read: vi.fn(), cancel: vi.fn() };
let panel: SearchPanel;

/** A search box of a page; `attributes` are those of its element. By default that of the header. */
function open(attributes = 'data-mode="dialog"', field = '<input id="q">'): void {
  page(
    `<div id="box" ${attributes}><form action="/search/">${field}</form><div id="results" hidden></div></div><a id="out" href="#">out</a>`,
  );
  const box = find('#box');
  panel = new SearchPanel({
    box,
    form: find('form'),
    field: find('#q') as HTMLInputElement,
    region: find('#results'),
    pictures: () => Promise.resolve(pictures as unknown as ScreenshotInput),
  });
  panel.open(document.activeElement);
}
const field = () => find('#q') as HTMLInputElement;
const links = () =>
  [...document.querySelectorAll('#results li a')].map((a) => a.getAttribute('href'));
const settled = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(0);
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(0);
};
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
  vi.mocked(answerCard)
    .mockReset()
    .mockImplementation(({ id }) => {
      const card = document.createElement('ol');
      card.className = `card of-${id.replace('/', '-')}`;
      return Promise.resolve(card);
    });
  pictures.read.mockReset();
  pictures.cancel.mockReset();
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
  const dialog = () => find('dialog');

  test('the form stands in a dialog over the page, and goes back with the focus', async () => {
    open();
    find('#out').focus();
    panel.open(find('#out'));
    await typed('refused');
    expect([dialog().open, dialog().contains(field())]).toEqual([true, true]);
    expect(press(field(), 'Escape')).toBe(false);
    await settled();
    expect([dialog().open, dialog().contains(field()), field().value]).toEqual([
      false,
      false,
      'refused',
    ]);
    press(field(), 'ArrowDown');
    expect(dialog().open).toBe(true);
    expect(links()).toHaveLength(2);
  });

  test('a click outside and a followed link close the dialog; a click in it does not', async () => {
    open();
    await typed('refused');
    find('[role=status]').click();
    expect(dialog().open).toBe(true);
    dialog().click();
    expect(dialog().open).toBe(false);
    panel.open(null);
    find('#results a').click();
    expect(dialog().open).toBe(false);
  });

  test('Enter opens the first article, also while its search still runs', async () => {
    const opened: string[] = [];
    open();
    find('#box').addEventListener('click', (event) => {
      event.preventDefault();
      if (event.target instanceof Element) opened.push(event.target.getAttribute('href') ?? '');
    });
    await typed('refused');
    expect(find('[aria-selected=true]').getAttribute('href')).toBe('/errors/git/a/');
    expect(press(field(), 'Enter')).toBe(false);
    expect(opened).toEqual(['/errors/git/a/']);
    panel.open(null);
    let finish: (value: SearchAnswer) => void = () => undefined;
    runSearch.mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
    await typed('reset');
    expect(document.querySelector('[aria-selected=true]')).toBeNull();
    find('form').dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    expect(opened).toHaveLength(1);
    finish(answer([result('git/late')]));
    await settled();
    expect(opened.at(-1)).toBe('/errors/git/late/');
  });

  test('Enter opens no article that only shares words with the query', async () => {
    runSearch.mockResolvedValue(answer([result('git/near')], { answered: false }));
    open();
    await typed('refused by something');
    expect(find('.result-group h2').textContent).toBe('Related by words');
    expect(document.querySelector('[aria-selected=true]')).toBeNull();
  });

  test('a row is named by its text, the message and the tool first', async () => {
    open();
    await typed('refused');
    // A name of its own would lack text that can be seen: WCAG 2.5.3.
    expect(find('#results a').hasAttribute('aria-label')).toBe(false);
    expect(find('#results a').textContent).toMatch(/^error of git\/a.*Git/);
  });

  test('all results are one link away', async () => {
    open();
    await typed('refused');
    expect(find('.see-all').textContent).toBe('See all 2 results');
    find('.see-all').click();
    expect(location.hash).toBe('#q=refused');
  });

  test('keys of an input method are its own', async () => {
    open();
    await typed('refused');
    const chosen = () => field().getAttribute('aria-activedescendant');
    press(field(), 'ArrowDown', { isComposing: true });
    expect(chosen()).toBe('q-option-0');
    press(field(), 'ArrowDown');
    expect(chosen()).toBe('q-option-1');
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

  test('leaving a box over the page closes the results', async () => {
    open('data-mode="diagnose"', '<textarea id="q"></textarea>');
    await typed('refused');
    const leave = (to: string): void => {
      const relatedTarget = find(to);
      field().dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget }));
    };
    leave('#results a');
    expect(find('#results').hidden).toBe(false);
    leave('#out');
    expect(find('#results').hidden).toBe(true);
  });

  test('a message of one line that is sure gets its card; the other articles follow', async () => {
    runSearch.mockResolvedValue(
      answer([result('git/a', { confidence: 'exact', reason: 'message' }), result('git/b')]),
    );
    open64k();
    await typed('fatal: not a git repository');
    expect(find('.card.of-git-a').nextElementSibling?.textContent).toContain('Other articles');
    expect(links()).toEqual(['/errors/git/b/']);
    press(field(), 'Enter');
    await settled();
    expect([location.pathname, location.hash, sessionStorage.length]).toEqual(['/', '', 0]);
  });

  test('a card that cannot be loaded leaves its row', async () => {
    vi.mocked(answerCard).mockRejectedValue(new Error('offline'));
    runSearch.mockResolvedValue(
      answer([result('git/a', { confidence: 'exact', reason: 'message' })]),
    );
    open64k();
    await typed('fatal: not a git repository');
    expect([links(), said()]).toEqual([['/errors/git/a/'], 'This is your error']);
  });

  test('the matcher answers several lines without Enter', async () => {
    open64k();
    await typed('npm error code ENOENT\nnpm error syscall open');
    await vi.advanceTimersByTimeAsync(200);
    await vi.waitFor(() => expect(matched).toHaveBeenCalledTimes(1));
    expect(runSearch).not.toHaveBeenCalled();
  });

  test('a file is read by the matcher, and an image by the reader of screenshots', async () => {
    open64k();
    const image = new File(['x'], 'screen.png', { type: 'image/png' });
    panel.takeFile(image, true);
    await settled();
    expect([pictures.read.mock.lastCall, matched.mock.calls]).toEqual([[image], []]);
    const log = new File(['fatal: not a git repository'], 'ci.log');
    panel.takeFile(log, false);
    await vi.waitFor(() => expect(matched).toHaveBeenCalledTimes(1));
    expect(matched.mock.lastCall?.[1]).toBe(log);
    expect(pictures.cancel).toHaveBeenCalledTimes(1);
  });

  test('the text of a screenshot stands in the field, which grows with it', async () => {
    open64k();
    panel.takeText('one\ntwo\nthree');
    await vi.advanceTimersByTimeAsync(200);
    await vi.waitFor(() => expect(matched).toHaveBeenCalledTimes(1));
    const area = find('textarea');
    expect([area.value, Number(area.rows)]).toEqual(['one\ntwo\nthree', 3]);
  });

  test('a paste of another page is there once', async () => {
    sessionStorage.setItem(storageKey('text'), 'fatal: from\nthe start page');
    const openGiven = () =>
      open('data-mode="diagnose" data-prefill="given"', '<textarea id="q"></textarea>');
    openGiven();
    expect(field().value).toBe('fatal: from\nthe start page');
    openGiven();
    expect([field().value, document.activeElement]).toEqual(['', field()]);
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
  await settled();
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
