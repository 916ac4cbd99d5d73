import { textEncoding } from '../../search/diagnose/textEncoding.ts';

/** Bytes as text, piece by piece, in the encoding that their byte order mark says. */
export async function* textPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let start: Uint8Array = new Uint8Array();
  for await (const chunk of bytes) {
    const piece = start.length > 0 ? Buffer.concat([start, chunk]) : chunk;
    // A pipe may give a single byte, which does not say the encoding.
    if (!decoder && piece.length < 2) {
      start = piece;
      continue;
    }
    start = new Uint8Array();
    decoder ??= new TextDecoder(textEncoding(piece));
    yield decoder.decode(piece, { stream: true });
  }
  yield (decoder ?? new TextDecoder()).decode(start);
}
