import { expect, test } from 'vitest';
import { checkSettings } from '../../../src/integrations/siteSettings.ts';
import { readSettings } from '../../../src/hosting/readSettings.ts';

function start(command: string, missing: readonly string[]): void {
  const hook = checkSettings({ ...readSettings({}), missing }).hooks['astro:config:setup'];
  void hook?.({ command } as Parameters<NonNullable<typeof hook>>[0]);
}

test('a build that does not know where the site will be stops, and says how to try it out', () => {
  expect(() => start('build', ['SITE_URL is not set.'])).toThrow(
    /SITE_URL is not set\.\n.*npm start/,
  );
  expect(() => start('build', [])).not.toThrow();
  expect(() => start('dev', ['SITE_URL is not set.'])).not.toThrow();
});
