import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addressOf } from '../../../src/offline/addressOf.ts';

beforeEach(() => {
  vi.stubGlobal('location', { origin: 'https://unstuck.example' });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

test('is what stands behind the root of the site, without query and fragment', () => {
  expect(addressOf('https://unstuck.example/')).toBe('');
  expect(addressOf('https://unstuck.example/search/?q=a#b')).toBe('search/');
  expect(addressOf('https://other.example/search/')).toBeUndefined();
});

test('below a path, what is elsewhere is not of this site', () => {
  vi.stubEnv('BASE_URL', '/unstuck/');
  expect(addressOf('https://unstuck.example/unstuck/errors/')).toBe('errors/');
  expect(addressOf('https://unstuck.example/unstuck/')).toBe('');
  expect(addressOf('https://unstuck.example/errors/')).toBeUndefined();
  expect(addressOf('https://unstuck.example/unstuck-other/errors/')).toBeUndefined();
});
