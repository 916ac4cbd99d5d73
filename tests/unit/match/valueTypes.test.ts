import { describe, expect, test } from 'vitest';
import { fitsType } from '../../../src/match/isValue.ts';
import { type ValueTypeName, valueTypes } from '../../../src/match/valueTypes.ts';

const good: readonly [ValueTypeName, string][] = [
  ['host', '127.0.0.1:8080'],
  ['host', '[::1]:5432'],
  ['path', 'C:\\Users\\me\\my app'],
  ['path', '/var/lib/docker'],
  ['url', 'https://registry.example.org/v2/'],
  ['image', 'ghcr.io/acme/app:1.2'],
  ['package', '@types/node@24'],
  ['module', './util.js'],
  ['user', 'DOMAIN\\me'],
  ['branch', 'feature/login'],
  ['identifier', 'std::vec::Vec'],
  ['number', '1.5'],
];
const bad: readonly [ValueTypeName, string][] = [
  ['host', 'two words'],
  ['host', '$(reboot)'],
  ['port', '80a'],
  ['port', '655350'],
  ['path', "a'b"],
  ['path', 'a\nb'],
  ['url', 'registry.example.org'],
  ['image', '/app'],
  ['package', 'a;b'],
  ['module', 'a b'],
  ['user', '-rf'],
  ['branch', '--force'],
  ['identifier', '1a'],
  ['number', 'one'],
  ['word', 'two words'],
];

describe('fits', () => {
  test.each(good)('%s %s', (type, value) => expect(fitsType(type, value)).toBe(true));
  test.each(Object.entries(valueTypes))('a sample of %s', (type, { sample }) =>
    expect(fitsType(type as ValueTypeName, sample)).toBe(true),
  );
});

describe('does not fit', () => {
  test.each(bad)('%s %j', (type, value) => expect(fitsType(type, value)).toBe(false));
});
