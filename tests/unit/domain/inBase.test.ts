import { afterEach, expect, test, vi } from 'vitest';
import { articlePath } from '../../../src/domain/articleAddress.ts';
import { codePath } from '../../../src/domain/codeAddress.ts';
import { withBase } from '../../../src/domain/inBase.ts';
import { renderInline } from '../../../src/markdown/renderInline.ts';

afterEach(() => vi.unstubAllEnvs());

test('addresses are below the path of the site', () => {
  expect(withBase('/errors/')).toBe('/errors/');
  vi.stubEnv('BASE_URL', '/unstuck/');
  expect(withBase('/errors/')).toBe('/unstuck/errors/');
  expect(articlePath('git/a')).toBe('/unstuck/errors/git/a/');
  expect(codePath('rust', 'E0382')).toBe('/unstuck/codes/rust/#rust-E0382');
  expect(renderInline('[a](/errors/) and [b](https://example.org/)')).toBe(
    '<a href="/unstuck/errors/">a</a> and <a href="https://example.org/">b</a>',
  );
});
