import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkFragment } from '../../../src/domain/linkFragment.ts';
import { parseFragment } from '../../../src/domain/parseFragment.ts';

const has =
  (...ids: string[]) =>
  (id: string): boolean =>
    ids.includes(id);

test.each([
  ['', {}, ''],
  ['fix-login', {}, '#fix-login'],
  ['', { registry: 'ghcr.io' }, '#registry=ghcr.io'],
  ['fix-login', { registry: 'ghcr.io', user: 'a b&c' }, '#fix-login&registry=ghcr.io&user=a+b%26c'],
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
