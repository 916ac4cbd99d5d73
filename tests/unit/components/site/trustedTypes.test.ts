import { afterEach, expect, test, vi } from 'vitest';
import { allowOwnScripts } from '../../../../src/components/site/trustedTypes.ts';

afterEach(() => vi.unstubAllGlobals());

/** The policy that it makes, on a page of `https://unstuck.example.org`. */
function policy(): (address: string) => string {
  const createPolicy =
    vi.fn<(name: string, rules: { createScriptURL: (a: string) => string }) => void>();
  vi.stubGlobal('trustedTypes', { createPolicy });
  vi.stubGlobal('location', new URL('https://unstuck.example.org/unstuck/diagnose/'));
  allowOwnScripts();
  const [name, rules] = createPolicy.mock.calls[0]!;
  expect([name, Object.keys(rules)]).toEqual(['default', ['createScriptURL']]);
  return rules.createScriptURL;
}

test('scripts of this site, in full', () => {
  expect(policy()('/unstuck/worker.js')).toBe('https://unstuck.example.org/unstuck/worker.js');
});

test.each([
  'https://example.org/worker.js',
  'http://unstuck.example.org/worker.js',
  '//example.org/',
  'data:text/javascript,1',
  'blob:https://unstuck.example.org/1',
  'javascript:1',
])('%s is refused', (address) => {
  expect(() => policy()(address)).toThrow('Not a script of this site');
});

test('nothing happens where the browser has no Trusted Types', () => {
  vi.stubGlobal('trustedTypes', undefined);
  expect(allowOwnScripts).not.toThrow();
});
