import { expect, test } from 'vitest';
import { formatDay, formatProductRange } from '../../../src/domain/format.ts';
import { commandShell } from '../../../src/domain/shell/syntax.ts';

test('a day is written the same everywhere', () => {
  expect(formatDay('2026-11-21')).toBe('21 Nov 2026');
  expect(formatDay('2026-01-02')).toBe('2 Jan 2026');
});

test.each([
  ['all', 'npm'],
  ['11', 'npm 11'],
  ['>=7', 'npm 7 and later'],
  ['<=6.14', 'npm up to 6.14'],
  ['>=7 <9', 'npm 7 and later, before 9'],
  ['>2', 'npm after 2'],
])('the range %s in words', (versions, words) => {
  expect(formatProductRange({ product: 'npm', versions })).toBe(words);
});

test('a command only for Windows is PowerShell, unless it says otherwise', () => {
  expect(commandShell({ run: 'dir', platforms: ['windows'] })).toBe('powershell');
  expect(commandShell({ run: 'dir', platforms: ['windows'], shell: 'cmd' })).toBe('cmd');
  expect(commandShell({ run: 'ls', platforms: ['linux', 'windows'] })).toBe('sh');
  expect(commandShell({ run: 'ls' })).toBe('sh');
});
