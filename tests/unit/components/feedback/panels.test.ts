// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answers } from '../../../../src/components/feedback/answers.ts';
import { helpfulPanel, workedPanel } from '../../../../src/components/feedback/panels.ts';
import { siteSettings } from '../../../../src/components/site/siteSettings.ts';
import { feedback } from '../../../../src/schema/feedback.ts';
import { blockStorage, buttonOf, find, hostile, said } from '../aPage.ts';
import { anArticlePage } from '../article/anArticlePage.ts';

const id = 'node/port-in-use';
const show = (panel: HTMLElement) => find('main').replaceChildren(panel);
const box = (value: string) => find(`main input[value="${value}"]`) as HTMLInputElement;
const labels = () =>
  [...document.querySelectorAll('main label')].map((one) => one.textContent.trim());
const legends = () => [...document.querySelectorAll('legend')].map((one) => one.textContent);
const submit = async (): Promise<void> => {
  find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await vi.waitFor(() => expect(said(find('main'))).not.toMatch(/^(?:Sending…)?$/));
};

beforeEach(() => {
  localStorage.clear();
  anArticlePage();
});
afterEach(() => {
  siteSettings.endpoint = undefined;
  siteSettings.repository = undefined;
  vi.unstubAllGlobals();
});

describe('“Was this helpful?”', () => {
  test('yes counts at once, and asks which fix worked', () => {
    show(helpfulPanel(true));
    expect(answers.of(id)).toMatchObject({ helpful: true, reviewed: '2026-11-20' });
    expect([legends(), labels()]).toEqual([
      ['Which fix worked?'],
      ['Quick fix', 'Stop the process'],
    ]);
    box('fix-stop').click();
    find('form').dispatchEvent(new Event('change', { bubbles: true }));
    expect(feedback.parse(answers.of(id))).toMatchObject({ helpful: true, worked: 'fix-stop' });
  });

  test('no counts at once, and asks what was wrong and which fixes were tried', () => {
    show(helpfulPanel(false));
    expect(legends()).toEqual(['What was wrong?', 'Which fix did you try?']);
    const [reason] = document.querySelectorAll<HTMLInputElement>('[name=reasons]');
    reason!.click();
    box('quick-fix').click();
    find('form').dispatchEvent(new Event('change', { bubbles: true }));
    expect(feedback.parse(answers.of(id))).toMatchObject({
      helpful: false,
      reasons: [reason!.value],
      tried: ['quick-fix'],
    });
  });

  test('what was answered before is chosen', () => {
    answers.put({
      ...{ version: 1, article: id, reviewed: '2026-11-20', on: '2026-11-21' },
      ...{ helpful: true, worked: 'fix-stop' },
    });
    show(helpfulPanel(true));
    expect([box('quick-fix').checked, box('fix-stop').checked]).toEqual([false, true]);
  });

  test('without an endpoint the answer stays here, and an issue can carry it', async () => {
    siteSettings.repository = 'https://git.example.org/acme/unstuck';
    show(helpfulPanel(true));
    expect(find('main small').textContent).toContain('Kept in this browser only');
    expect(buttonOf('Done').type).toBe('submit');
    await submit();
    expect(said(find('main'))).toBe('Thank you. It is kept in this browser.');
    expect(document.activeElement).toBe(find('main [role=status]'));
    expect((find('main a') as HTMLAnchorElement).href).toMatch(/^https:\/\/git\.example\.org\//);
  });

  test('with an endpoint it says where the answer goes, and whether it arrived', async () => {
    siteSettings.endpoint = 'https://feedback.example.org/answers';
    const send = vi.fn<typeof fetch>().mockResolvedValue(new Response(null, { status: 204 }));
    vi.stubGlobal('fetch', send);
    show(helpfulPanel(true));
    expect(find('main small').textContent).toContain('sent to feedback.example.org');
    await submit();
    expect(said(find('main'))).toBe('Sent to feedback.example.org. Thank you.');
    expect(feedback.parse(JSON.parse(String(send.mock.lastCall?.[1]?.body)))).toMatchObject({
      article: id,
    });
    expect(localStorage.getItem('unstuck:outbox')).toBeNull();
  });

  test('an answer that is refused is not called sent', async () => {
    siteSettings.endpoint = 'https://feedback.example.org/answers';
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 400 })));
    show(helpfulPanel(true));
    await submit();
    expect(said(find('main'))).toContain('did not accept it');
  });

  test('with blocked storage nothing is called kept', async () => {
    blockStorage();
    show(helpfulPanel(true));
    expect(find('main small').textContent).toContain('Not kept');
    await submit();
    expect(said(find('main'))).toContain('it is not kept');
  });

  test('the title of a fix is text', () => {
    anArticlePage({ title: hostile });
    show(helpfulPanel(true));
    expect(labels()[1]).toBe(hostile);
    expect(document.querySelector('img, script')).toBeNull();
  });
});

describe('“This fixed it”', () => {
  const open = () => {
    const opener = find('#opener') as HTMLButtonElement;
    show(workedPanel({ id: 'fix-stop', title: 'Stop the process' }, opener));
    return opener;
  };

  test('is noted on the button and in this browser, and can be taken back', () => {
    const opener = open();
    expect(opener.getAttribute('aria-pressed')).toBe('true');
    expect(said(find('main'))).toContain('Noted: this fix worked.');
    expect(answers.of(id)).toMatchObject({ helpful: true, worked: 'fix-stop' });
    const folded = vi.fn<() => void>();
    opener.addEventListener('click', folded);
    buttonOf('Undo').click();
    expect([opener.hasAttribute('aria-pressed'), answers.of(id)]).toEqual([false, undefined]);
    expect(folded).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(opener);
  });

  test('with blocked storage says that it is neither kept nor sent', () => {
    blockStorage();
    open();
    expect(said(find('main'))).toContain('neither kept nor sent');
  });
});
