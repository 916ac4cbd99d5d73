import { defineConfig } from '@playwright/test';

// `npm run test:e2e` finds or installs it; run without, Playwright takes its own.
const executablePath = process.env['BROWSER_PATH'];

// `npm test` runs the two projects side by side, each with a port of its own.
const port = Number(process.env['E2E_PORT'] ?? 4379);

export default defineConfig({
  testDir: 'tests/e2e',
  // A test that passes at the second try has found something.
  retries: 0,
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  reporter: [['list']],
  // A machine with other work is slow, and that is no fault of the site: no test is about time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    // Each test would load what works offline: those that are about it say `allow`.
    serviceWorkers: 'block',
    browserName: 'chromium',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Root, as in containers, has no sandbox; the rest keeps the browser from calling home.
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'browser', testIgnore: /accessibility/ },
    // axe copies style sheets to look at their rules, which the policy of every page forbids: it would
    // wait ten seconds for each page.
    { name: 'accessibility', testMatch: /accessibility/, use: { bypassCSP: true } },
  ],
  webServer: {
    command: 'node src/tools/serve.ts',
    env: { PORT: String(port) },
    port,
    reuseExistingServer: false,
  },
});
