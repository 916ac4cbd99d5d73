import { expect, it } from 'vitest';
import { compile } from '../../../../src/match/compile.ts';
import { diagnose } from '../../../../src/search/diagnose/diagnose.ts';

const tellingOf = (text: string): string => diagnose(compile([]), text).telling;

it.each([
  [
    'a key of several lines',
    '-----BEGIN PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmU\nQyNTUxOQAAACDkWq\n-----END PRIVATE KEY-----',
    '[private key]',
  ],
  [
    'a secret that is longer than what is kept',
    `error: password="${'x y '.repeat(200)}"`,
    'error: password=[secret]',
  ],
  ['one behind a colour', 'error: token=\x1b[32mabcdef123\x1b[0m', 'error: token=[secret]'],
  [
    'one on a line that wrote over itself',
    'ok\rerror at /home/ana/x\r\n',
    'error at /home/[user]/x',
  ],
])('the telling line is without %s', (_, text, telling) => {
  expect(tellingOf(text)).toBe(telling);
});
