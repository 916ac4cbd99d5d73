import { afterEach, expect, test, vi } from 'vitest';
import { articleAddress } from '../../../src/domain/articleAddress.ts';
import { codeAddress } from '../../../src/domain/codeAddress.ts';
import { inBase } from '../../../src/domain/inBase.ts';
import { renderInline } from '../../../src/markdown/renderInline.ts';

afterEach(() => vi.unstubAllEnvs());

test('addresses are below the path of the site', () => {
  expect(inBase('/errors/')).toBe('/errors/');
  vi.stubEnv('BASE_URL', '/unstuck/');
  expect(inBase('/errors/')).toBe('/unstuck/errors/');
  expect(articleAddress('git/a')).toBe('/unstuck/errors/git/a/');
  expect(codeAddress('rust', 'E0382')).toBe('/unstuck/codes/rust/#rust-E0382');
  expect(renderInline('[a](/errors/) and [b](https://example.org/)')).toBe(
    '<a href="/unstuck/errors/">a</a> and <a href="https://example.org/">b</a>',
  );
});
