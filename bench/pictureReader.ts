import type { Page } from '@playwright/test';
import type { RenderedPicture } from './renderPicture.ts';

/**
 * Hands pictures to Diagnose as a user does, and takes the text that it shows.
 *
 * @param page has Diagnose open
 * @returns a function that reads one picture after the other; empty where Diagnose found no text
 */
export function pictureReader(page: Page): (picture: RenderedPicture) => Promise<string> {
  const field = page.locator('#paste');
  const reading = page.locator('.reading');
  return async (picture) => {
    await field.fill('');
    await page.locator('#log-file').setInputFiles(picture);
    await page.waitForFunction(
      () =>
        /^(?:done|failed)$/.test(
          document.querySelector<HTMLElement>('.reading')?.dataset['state'] ?? '',
        ),
      undefined,
      { timeout: 120_000 },
    );
    if ((await reading.getAttribute('data-state')) === 'done') return field.inputValue();
    const words = await reading.getByRole('alert').innerText();
    if (words.startsWith('No text was found')) return '';
    throw new Error(`Diagnose could not read a picture: ${words}`);
  };
}
