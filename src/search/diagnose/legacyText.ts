// cspell:ignore Çüéâäàåçêëèïîì Æôöòûùÿ ƒáíóúñ

/** The upper half of code page 850, which the consoles of Windows in Western Europe print. */
const codePage850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');

/**
 * Text of bytes whose encoding extends ASCII. What is no UTF-8 is read, line by line, as code page 850
 * or as Windows-1252, which contains Latin-1.
 */
export function legacyText(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes);
  if (text !== undefined) return text;
  let lines = '';
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(10, from);
    const to = end === -1 ? bytes.length : end + 1;
    const line = bytes.subarray(from, to);
    lines += decodeUtf8(line) ?? (isCodePage850(line) ? decode850(line) : windows1252.decode(line));
    from = to;
  }
  return lines;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

const decode850 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) =>
    byte < 128 ? String.fromCharCode(byte) : codePage850.charAt(byte - 128),
  ).join('');

/**
 * Whether bytes beside letters are letters in code page 850 rather than in Windows-1252: there, 0x80 to
 * 0x9F are quotes, dashes and signs, and 0xA0 to 0xA5 are signs. 0x92 is an apostrophe, which stands
 * between letters.
 */
function isCodePage850(line: Uint8Array): boolean {
  let votes = 0;
  line.forEach((byte, at) => {
    const sides = [line[at - 1] ?? 0, line[at + 1] ?? 0].filter(isLetter).length;
    const isAmongSigns =
      (byte >= 0x80 && byte <= 0x9f && byte !== 0x92) || (byte >= 0xa0 && byte <= 0xa5);
    if (isAmongSigns && sides === 2) votes += 1;
    if (byte >= 0xc0 && sides > 0) votes -= 1;
  });
  return votes > 0;
}

/** Whether a byte is a letter of ASCII, or one beyond ASCII, which may be a letter. */
const isLetter = (byte: number): boolean =>
  byte >= 128 || ((byte | 32) >= 97 && (byte | 32) <= 122);
