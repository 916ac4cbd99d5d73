import type { Page } from '@playwright/test';

/**
 * Types texts into the header's search box of an article, one character at a time, each as soon as
 * the results of the one before are there.
 *
 * @param page shows an article of the built site
 * @returns for each keystroke the milliseconds until all its results are in the page
 */
export async function keystrokeTimes(page: Page, texts: readonly string[]): Promise<number[]> {
  await page.locator('header input[type=search]').focus();
  await page.locator('header [data-state]').waitFor({ state: 'attached' });
  return page.evaluate(async (all) => {
    const field = document.querySelector<HTMLInputElement>('header input[type=search]');
    const region = document.querySelector<HTMLElement>('header [data-state]');
    if (!field || !region) throw new Error('The page has no search box.');
    const done = (): Promise<void> =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (region.dataset['state'] === 'failed') reject(new Error(region.innerText));
          if (region.dataset['state'] === 'done') resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(region, { attributeFilter: ['data-state'] });
      });
    const times: number[] = [];
    for (const text of all) {
      for (let end = 1; end <= text.length; end += 1) {
        // What ends with a blank asks for the same as without: there is nothing to wait for.
        if (/\s$/.test(text.slice(0, end))) continue;
        const start = performance.now();
        field.value = text.slice(0, end);
        const ready = done();
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await ready;
        times.push(performance.now() - start);
      }
    }
    return times;
  }, texts);
}
