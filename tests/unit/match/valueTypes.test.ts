import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileTemplate } from '../../../src/match/template.ts';
import { runTemplate } from '../../../src/match/templateMatcher.ts';
import {
  fitsType,
  isValue,
  type ValueTypeName,
  valueTypes,
} from '../../../src/match/valueTypes.ts';
import { valueTypeTexts } from '../../../src/match/valueTypeTexts.ts';

describe('isValue', () => {
  const types = Object.keys(valueTypes) as ValueTypeName[];

  test.each(types)('%s: what fits may enter a command, unless it is text', (type) => {
    expect(isValue(type, valueTypeTexts[type].sample)).toBe(type !== 'text');
    expect(isValue(type, '')).toBe(false);
  });

  test.each([
    ['a line end', 'a\nb'],
    ['a carriage return', 'a\rb'],
    ['NUL', 'a\0b'],
    ['an escape', 'a\u001b[31mb'],
    ['a bidirectional override', 'a\u202eb'],
    ['an isolate', 'a\u2066b'],
    ['a zero-width space', 'a\u200bb'],
    ['a tag character', 'a\u{e0041}b'],
    ['half a character', 'a\ud800b'],
    ['a line separator', 'a\u2028b'],
  ])('%s is in no value of any type', (_, value) => {
    for (const type of types) expect(isValue(type, value)).toBe(false);
  });

  test('it never takes what the matcher would not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.string({ unit: 'binary', maxLength: 12 }),
        (type, text) => {
          if (!isValue(type, text)) return;
          const captured = runTemplate(compileTemplate('<value>', { value: type }), text);
          expect(captured?.values['value']).toBe(text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a value is as long as its type, and no longer', () => {
    expect(isValue('port', '12345')).toBe(true);
    expect(isValue('port', '123456')).toBe(false);
    expect(isValue('word', 'a'.repeat(257))).toBe(false);
  });
});

describe('valueTypes', () => {
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
    ['port', '65535'],
    ['origin', 'https://shop.example.org:8443'],
    ['repository', 'git@github.com:acme/app.git'],
    ['repositoryPath', '/srv/git/app.git'],
    ['keyFile', 'id_ed25519'],
    ['tag', 'v1.4.0'],
    ['remote', 'origin'],
    ['kubernetesName', 'web-6d9c7b5f4-x2x7k'],
    ['version', '18.2.0-rc.1'],
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
    ['port', '65536'],
    ['port', '0'],
    ['origin', 'http://localhost:5173/'],
    ['repository', 'acme/app'],
    ['repositoryPath', 'git@github.com:acme/app.git'],
    ['keyFile', '.ssh/id_rsa'],
    ['tag', '--delete'],
    ['remote', 'origin/main'],
    ['kubernetesName', 'pod/web'],
    ['version', '^18'],
  ];

  describe('fits', () => {
    test.each(good)('%s %s', (type, value) => expect(fitsType(type, value)).toBe(true));
    test.each(Object.entries(valueTypeTexts))('a sample of %s', (type, { sample }) =>
      expect(fitsType(type as ValueTypeName, sample)).toBe(true),
    );
  });

  describe('does not fit', () => {
    test.each(bad)('%s %j', (type, value) => expect(fitsType(type, value)).toBe(false));
  });
});
