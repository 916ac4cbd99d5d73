import { expect, test } from 'vitest';
import { maskOutput } from '../../../../src/tools/repro/session.ts';

test('places of the machine, escapes and line ends', () => {
  const output = '\u001b[31mfatal\u001b[0m: /tmp/repro.x/home/me/app on box7\r\n';
  expect(
    maskOutput(output, [
      ['/tmp/repro.x', ''],
      ['box7', 'host'],
      ['', 'nothing'],
    ]),
  ).toBe('fatal: /home/me/app on host\n');
});
