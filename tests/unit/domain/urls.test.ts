import fc from 'fast-check';
import { describe, afterEach, expect, test, vi } from 'vitest';
import { codePath } from '../../../src/domain/codes/systems.ts';
import { articlePath, linkFragment, parseFragment, withBase } from '../../../src/domain/urls.ts';
import { renderInline } from '../../../src/markdown/inline.ts';

describe('withBase', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('addresses are below the path of the site', () => {
    expect(withBase('/errors/')).toBe('/errors/');
    vi.stubEnv('BASE_URL', '/unstuck/');
    expect(withBase('/errors/')).toBe('/unstuck/errors/');
    expect(articlePath('git/a')).toBe('/unstuck/errors/git/a/');
    expect(codePath('rust', 'E0382')).toBe('/unstuck/codes/rust/e03/#rust-E0382');
    expect(renderInline('[a](/errors/) and [b](https://example.org/)')).toBe(
      '<a href="/unstuck/errors/">a</a> and <a href="https://example.org/">b</a>',
    );
  });
});

describe('linkFragment', () => {
  const has =
    (...ids: string[]) =>
    (id: string): boolean =>
      ids.includes(id);

  test.each([
    ['', {}, ''],
    ['fix-login', {}, '#fix-login'],
    ['', { registry: 'ghcr.io' }, '#registry=ghcr.io'],
    [
      'fix-login',
      { registry: 'ghcr.io', user: 'a b&c' },
      '#fix-login&registry=ghcr.io&user=a+b%26c',
    ],
  ])('%j with %j', (id, values, fragment) => {
    expect(linkFragment(id, values)).toBe(fragment);
  });

  test.each([
    ['', '', {}],
    ['#fix-login', 'fix-login', {}],
    ['#registry=ghcr.io', '', { registry: 'ghcr.io' }],
    ['#fix-login&registry=ghcr.io', 'fix-login', { registry: 'ghcr.io' }],
    // An element's own id goes first, whatever is in it.
    ['#odd=id', 'odd=id', {}],
    ['#port=%E0%A4%A', '', { port: '\uFFFD%A' }],
    ['#50%', '50%', {}],
  ])('%s is read', (hash, id, values) => {
    expect(parseFragment(hash, has('fix-login', 'odd=id'))).toEqual({ id, values });
  });

  test('whatever is linked is read again', () => {
    const name = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,9}$/);
    const id = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,5}){0,3}$/);
    const text = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.option(id, { nil: '' }), fc.dictionary(name, text), (part, values) => {
        const read = parseFragment(linkFragment(part, values), has(part));
        expect(read).toEqual({ id: part, values: { ...values } });
      }),
    );
  });
});
