import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { LogDecoder, NotTextError } from '../../../../src/search/diagnose/decodeLog.ts';

/** Decodes bytes that come in pieces of one size. */
function decode(bytes: Uint8Array, size = bytes.length || 1): string {
  const decoder = new LogDecoder();
  let text = '';
  for (let from = 0; from < bytes.length; from += size)
    text += decoder.decode(bytes.subarray(from, from + size));
  return text + decoder.end();
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const bigEndian = (text: string): Buffer => utf16(text).swap16();
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const bytes = (...values: number[]): Buffer => Buffer.from(values);

const message = 'fatal: not a git repository (or any of the parent directories): .git\r\n';
const umlauts = 'FATAL: Passwort-Authentifizierung für Benutzer »jörg« fehlgeschlagen\r\n';

describe('a log is read', () => {
  it.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(umlauts), umlauts],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${umlauts}`), umlauts],
    ['UTF-16 with a mark', utf16(`\ufeff${umlauts}`), umlauts],
    ['big-endian UTF-16 with a mark', bigEndian(`\ufeff${umlauts}`), umlauts],
    ['UTF-16 without a mark', utf16(message), message],
    ['UTF-16 without a mark, with umlauts', utf16(umlauts), umlauts],
    ['big-endian UTF-16 without a mark', bigEndian(message), message],
    [
      'ASCII, then UTF-16, as PowerShell appends it',
      Buffer.concat([Buffer.from('npm ci\r\n'), utf16(message)]),
      `npm ci\r\n${message}`,
    ],
    [
      'UTF-8, then UTF-16 with umlauts, then UTF-8',
      Buffer.concat([Buffer.from('für\n'), utf16(umlauts), Buffer.from(umlauts)]),
      `für\n${umlauts}${umlauts}`,
    ],
    [
      'UTF-16 with a mark, then ASCII',
      Buffer.concat([utf16('\ufeffnpm ci\r\n'), Buffer.from(message)]),
      `npm ci\r\n${message}`,
    ],
    [
      'UTF-16 with Chinese, then ASCII',
      Buffer.concat([utf16('\ufeff致命错误：不是 git 仓库\r\n'), Buffer.from(message)]),
      `致命错误：不是 git 仓库\r\n${message}`,
    ],
    ['one NUL', Buffer.from(message.replace('git', 'g\0it')), message],
    ['NULs at the end of a line', Buffer.from(message.replace('\r', '\0\0\r')), message],
    ['a block of NULs before', Buffer.concat([Buffer.alloc(9000), Buffer.from(message)]), message],
    ['Latin-1', latin1(umlauts), umlauts],
    [
      'Latin-1, French',
      latin1("L'accès à «/var/log» est refusé\n"),
      "L'accès à «/var/log» est refusé\n",
    ],
    [
      'Windows-1252 with its quotes',
      bytes(
        ...latin1('cannot open '),
        0x93,
        ...latin1('file'),
        0x94,
        ...latin1(', don'),
        0x92,
        0x74,
        10,
      ),
      'cannot open “file”, don’t\n',
    ],
    [
      'code page 850, German',
      bytes(...latin1('Benutzer f'), 0x81, ...latin1('r die Gr'), 0x94, 0xe1, ...latin1('e\n')),
      'Benutzer für die Größe\n',
    ],
    [
      'code page 850, French',
      bytes(...latin1('Syst'), 0x8a, ...latin1('me arr'), 0x88, ...latin1('t'), 0x82, 10),
      'Système arrêté\n',
    ],
    [
      'code page 850, Spanish',
      bytes(...latin1('Contrase'), 0xa4, ...latin1('a no v'), 0xa0, ...latin1('lida\n')),
      'Contraseña no válida\n',
    ],
    [
      'UTF-8 and Latin-1 in turn',
      Buffer.concat([Buffer.from('für\n'), latin1('für\n'), Buffer.from('für\n')]),
      'für\nfür\nfür\n',
    ],
    ['nothing', Buffer.alloc(0), ''],
    ['one character', Buffer.from('x'), 'x'],
    [
      'colors and progress',
      Buffer.from('\x1b[31mno\x1b[0m\r10%\b\b\b20%\n'),
      '\x1b[31mno\x1b[0m\r10%\b\b\b20%\n',
    ],
  ])('in %s', (_, file, text) => {
    expect(decode(file)).toBe(text);
    // In whatever pieces it comes.
    for (const size of [1, 2, 3, 7, 64]) expect(decode(file, size), `pieces of ${size}`).toBe(text);
  });

  test('in UTF-8, whatever it contains and in whatever pieces it comes', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: 'grapheme', maxLength: 200 })
          .filter((text) => !/[\p{Cc}\ufeff]/u.test(text)),
        fc.integer({ min: 1, max: 50 }),
        (text, size) => {
          expect(decode(Buffer.from(`log: ${text}`), size)).toBe(`log: ${text}`);
        },
      ),
    );
  });

  test('a line of more than a megabyte that comes in pieces', () => {
    const text = `${'für '.repeat(400_000)}\n`;
    expect(decode(Buffer.from(text), 65_536)).toBe(text);
  });
});

describe('what is no text is refused with the reason', () => {
  it.each<[string, number[]]>([
    ['gzip archive', [0x1f, 0x8b, 8, 0, 1, 2, 3]],
    ['ZIP archive', [0x50, 0x4b, 3, 4, 20, 0]],
    ['picture', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]],
    ['program', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]],
    ['not a text file', [1, 0, 2]],
    ['not a text file', Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)],
  ])('%s', (reason, values) => {
    expect(() => decode(Uint8Array.from(values))).toThrow(NotTextError);
    expect(() => decode(Uint8Array.from(values))).toThrow(reason);
  });
});
