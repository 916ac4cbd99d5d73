import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compile } from '../../../../src/match/index.ts';
import { diagnose, evidenceLines } from '../../../../src/search/diagnose/diagnose.ts';

describe('diagnose', () => {
  const errorLineOf = (text: string): string => diagnose(compile([]), text).errorLine;

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
  ])('the error line is without %s', (_, text, expected) => {
    expect(errorLineOf(text)).toBe(expected);
  });
});

describe('evidenceLines', () => {
  test('each line of the evidence has its number and its part', () => {
    const text = 'one\ntwo fatal: bad\nthing here\nfour';
    const start = text.indexOf('fatal');
    const end = text.indexOf(' here');
    expect(evidenceLines(text, start, end)).toEqual([
      { number: 2, text: 'two fatal: bad', start: 4, end: 14 },
      { number: 3, text: 'thing here', start: 0, end: 5 },
    ]);
  });

  test('a long line is cut around the evidence', () => {
    const text = `${'x'.repeat(5000)}BAD${'y'.repeat(5000)}`;
    const [line] = evidenceLines(text, 5000, 5003);
    expect(line?.text.slice(line.start, line.end)).toBe('BAD');
    expect(line?.text.length).toBeLessThan(1000);
  });

  test('what steers a terminal, or the direction of the text, is not quoted', () => {
    const text =
      'at 10%\rat 99%\r\x1b[31;1mfatal:\x1b[0m b\x1b[4mad\x1b[0m \u202eno\u202c\x07\rdone\r\n';
    const [line] = evidenceLines(text, text.indexOf('fatal'), text.indexOf('ad') + 2);
    expect(line).toEqual({ number: 1, text: 'fatal: bad no', start: 0, end: 10 });
  });

  test('whatever the text, the marks lie inside of the quoted lines, and the lines are few', () => {
    const lines = fc.array(fc.string({ maxLength: 400 }), { maxLength: 30 });
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join('\n');
        const [start = 0, end = 0] = [a, b]
          .map((at) => at % (text.length + 1))
          .sort((x, y) => x - y);
        const quoted = evidenceLines(text, start, end);
        expect(quoted.length).toBeLessThanOrEqual(8);
        for (const line of quoted) {
          expect(line.start).toBeGreaterThanOrEqual(0);
          expect(line.end).toBeLessThanOrEqual(line.text.length);
          expect(text.split('\n')[line.number - 1]).toContain(line.text);
        }
      }),
    );
  });
});
