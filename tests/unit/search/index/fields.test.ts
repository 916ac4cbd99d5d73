import { expect, test } from 'vitest';
import { codeTables } from '../../../../src/domain/codes/codes.ts';
import { indexSynonyms } from '../../../../src/search/index/fields.ts';

test.each([
  ['listen EADDRINUSE :::3000', 'Address already in use'],
  ['bind: address already in use', 'EADDRINUSE'],
  ['connect: Connection refused', 'ECONNREFUSED'],
  ['connect ECONNREFUSED 127.0.0.1', 'Connection refused'],
  ['the process exited with code 137', 'SIGKILL'],
  ['killed by SIGKILL', 'exit code 137'],
  ['terminated by signal 11', 'SIGSEGV'],
  ['Segmentation fault (core dumped)', 'SIGSEGV'],
])('%s also says %s', (text, other) => {
  expect(indexSynonyms(text)).toContain(other);
});

test('every name of errno has its words, and every phrase its name', () => {
  const rows = codeTables.find(({ system }) => system === 'errno')?.rows ?? [];
  expect(rows.length).toBeGreaterThan(130);
  for (const [name, text] of rows) {
    const words = text.split(/; in Node\.js: |^In Node\.js: /).filter((part) => part !== '');
    for (const part of words) expect(indexSynonyms(name), name).toContain(part);
    for (const part of words.filter((phrase) => /\w\W+\w/.test(phrase)))
      expect(indexSynonyms(part).split('\n'), part).toContain(name);
  }
});

test('an everyday sentence says nothing else', () => {
  expect(indexSynonyms('It was a success, and 137 files were read on port 139.')).toBe('');
});
