import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Builder, Capabilities, type WebElement } from 'selenium-webdriver';
import type { EnginePaths } from '../../src/tools/engines.ts';
import { listen } from '../../src/tools/serve.ts';
import type { EngineSession } from './session.ts';

/** How long a page may take to show an element, in milliseconds. */
const patience = 20_000;

/** Returns the first visible match of a selector, in the middle of the window, if nothing covers it there. */
const visibleMatch = `
  const found = [...document.querySelectorAll(arguments[0])].find((match) => match.checkVisibility());
  found?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = found?.getBoundingClientRect() ?? {};
  const hit = found && document.elementFromPoint(x + width / 2, y + height / 2);
  return hit && found.contains(hit) ? found : null;`;

/**
 * Starts MiniBrowser, the test browser of WebKitGTK, on a display of its own. Selenium drives it through
 * WebKitWebDriver. As it gets the URL of a running driver, Selenium looks for no other.
 */
export async function startWebKit(paths: EnginePaths): Promise<EngineSession> {
  const home = mkdtempSync(join(tmpdir(), 'unstuck-webkit-'));
  const display = spawn(paths.display, ['-displayfd', '1', '-screen', '0', '1400x1000x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await firstLine(display);
  const port = await freePort();
  const driverProcess = spawn(paths.webkitDriver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${number}`,
      HOME: home,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
    },
  });
  const server = `http://127.0.0.1:${port}`;
  await untilReady(server);
  const driver = await new Builder()
    .usingServer(server)
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: paths.miniBrowser, args: ['--automation'] },
      }),
    )
    .build();
  // Wide enough for the right column of an article.
  await driver.manage().window().setRect({ x: 0, y: 0, width: 1300, height: 950 });
  const capabilities = await driver.getCapabilities();
  return {
    version: `${capabilities.getBrowserName() ?? ''} ${capabilities.getBrowserVersion() ?? ''}`,
    open: (url) => driver.get(url),
    click: async (selector) => {
      const element = await driver.wait(
        () => driver.executeScript<WebElement | null>(visibleMatch, selector),
        patience,
      );
      // The driver's own click does not find elements that it has to scroll to.
      if (element) await driver.actions().move({ origin: element }).click().perform();
    },
    type: (text) => driver.actions().sendKeys(text).perform(),
    evaluate: (expression) => driver.executeScript(`return (${expression})`),
    close: async () => {
      await driver.quit();
      driverProcess.kill();
      display.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout)
    for await (const line of createInterface({ input: child.stdout })) return line.trim();
  throw new Error('Xvfb ended before it said the number of its display.');
}

/** Returns a port that was free a moment ago. WebKitWebDriver cannot choose one itself. */
async function freePort(): Promise<number> {
  const server = await listen(0);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until the driver answers its status request. */
async function untilReady(server: string): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      if ((await fetch(`${server}/status`)).ok) return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
