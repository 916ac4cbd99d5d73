/** The lines of a text that comes in pieces, each as soon as it is whole. */
export async function* textLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let open: string[] = [];
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', from)) {
      yield [...open, piece.slice(from, end)].join('');
      open = [];
      from = end + 1;
    }
    open.push(piece.slice(from));
  }
  yield open.join('');
}
