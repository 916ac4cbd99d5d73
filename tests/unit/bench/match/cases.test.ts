import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalogue } from '../../../../bench/match/cases.ts';

const catalogue = (text: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'unstuck-')), 'titles.tsv');
  writeFileSync(file, text);
  return file;
};

test('a catalogue has an id and a message in each line', () => {
  const file = catalogue('# comment\ngit/a\talpha <path> failed\n');
  expect(readCatalogue(file)).toMatchObject([{ id: 'git/a', error: 'alpha <path> failed' }]);
});

test('all lines with other columns are named, as their second column may be no message', () => {
  const file = catalogue('git/a\t1\talpha failed\ngit/b\tbeta failed\ngit/c');
  expect(() => readCatalogue(file)).toThrow(`${file}:1:1, ${file}:3:1: expected an id`);
});
