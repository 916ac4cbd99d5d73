import puppeteer from 'puppeteer-core';
import type { EngineSession } from './session.ts';

/** Starts Firefox without a window. Puppeteer drives it by WebDriver BiDi and downloads nothing. */
export async function startFirefox(executablePath: string): Promise<EngineSession> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    // What a fresh profile would ask Mozilla for.
    extraPrefsFirefox: {
      'app.normandy.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'toolkit.telemetry.enabled': false,
    },
  });
  const page = await browser.newPage();
  return {
    version: await browser.version(),
    open: async (url) => {
      await page.goto(url);
    },
    click: async (selector) => {
      await page.locator(selector).click();
    },
    type: (text) => page.keyboard.type(text),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}
