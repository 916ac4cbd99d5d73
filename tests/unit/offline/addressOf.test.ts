import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pathInSite } from '../../../src/offline/addressOf.ts';

beforeEach(() => {
  vi.stubGlobal('location', { origin: 'https://unstuck.example' });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

test('is what stands behind the root of the site, without query and fragment', () => {
  expect(pathInSite('https://unstuck.example/')).toBe('');
  expect(pathInSite('https://unstuck.example/search/?q=a#b')).toBe('search/');
  expect(pathInSite('https://other.example/search/')).toBeUndefined();
});

test('below a path, what is elsewhere is not of this site', () => {
  vi.stubEnv('BASE_URL', '/unstuck/');
  expect(pathInSite('https://unstuck.example/unstuck/errors/')).toBe('errors/');
  expect(pathInSite('https://unstuck.example/unstuck/')).toBe('');
  expect(pathInSite('https://unstuck.example/errors/')).toBeUndefined();
  expect(pathInSite('https://unstuck.example/unstuck-other/errors/')).toBeUndefined();
});
