/** The span of a quoted string without its quotes, in offsets into the text, end exclusive. */
type Span = readonly [from: number, to: number];

/** A quote in a text. */
interface Quote {
  readonly mark: string;
  /** How many backslashes stand before it: those of a string within a string have more. */
  readonly depth: number;
  readonly index: number;
}

/** What may stand before a string, and behind it. */
const opening = /[\s:=,[({>+]$|^$|[=:,([{]b$/;
const closing = /^(?:$|[\s,}\])>;+/\\<])/;

/**
 * The string literal that a message stands in: a field of JSON, CSV or logfmt, an attribute of XML, or
 * what a program printed of a string. A value at the message's end goes no further.
 *
 * @param line where the message's line starts, and where the message starts and ends in the text
 * @param to the end of what is read
 */
export function quotedString(
  text: string,
  line: number,
  [start, end]: Span,
  to: number,
): Span | undefined {
  const before = quotesIn(text, line, start);
  const opener = before.findLast(
    ({ mark, depth, index }) =>
      before.filter((other) => other.mark === mark && other.depth === depth).length % 2 === 1 &&
      before.findLast((other) => other.mark === mark && other.depth === depth)?.index === index &&
      opening.test(text.slice(Math.max(line, index - depth - 2), index - depth)),
  );
  if (!opener) return undefined;
  const closer = quotesIn(text, end, to).find(
    ({ mark, depth, index }) =>
      mark === opener.mark &&
      depth === opener.depth &&
      closing.test(text.slice(index + 1, index + 2)),
  );
  return closer && [opener.index + 1, closer.index - closer.depth];
}

/** The quotes of a stretch of a line. Two in a row are one that CSV has doubled, or an empty string. */
function quotesIn(text: string, from: number, to: number): Quote[] {
  const quotes: Quote[] = [];
  let depth = 0;
  for (let index = from; index < to && text[index] !== '\n'; index += 1) {
    const mark = text.charAt(index);
    if (mark === '"' && text[index + 1] === '"' && depth === 0) index += 1;
    else if (mark === '"' || mark === "'") quotes.push({ mark, depth, index });
    depth = mark === '\\' ? depth + 1 : 0;
  }
  return quotes;
}
