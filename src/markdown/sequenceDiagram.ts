import { escapeHtml } from './inline.ts';

/** One arrow of a sequence diagram. */
export interface SequenceMessage {
  /** The indexes of two actors. A message from an actor to itself is a note without an arrow. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Whether this is the step that fails. */
  readonly error?: boolean;
}

// Three actors fit on a phone at full size: 118 units for each actor, and a font size of 11 units.
const column = 118;
const lineHeight = 14;
/** The characters that fit in one unit of width, with some margin, at a font size of 11 units. */
const charactersPerUnit = 1 / 5.6;

/**
 * Draws a sequence diagram as the content of an SVG. The actors are at the top, followed by one row
 * for each message.
 *
 * @returns the markup and the size in SVG units
 */
export function sequenceDiagram(actors: readonly string[], messages: readonly SequenceMessage[]) {
  const width = column * actors.length + 8;
  const x = (actor: number): number => 4 + column * (actor + 0.5);
  const rows: string[] = [];
  let y = 34;
  for (const { from, to, text, error } of messages) {
    const [left, right] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
    const room = Math.max(right - left - 8, column - 12);
    const lines = wrap(text, Math.floor(room * charactersPerUnit));
    const middle = (left + right) / 2;
    const attribute = error ? ' class="diagram__failure"' : '';
    y += 8;
    const label = lines.map(
      (line) => `<tspan x="${middle}" y="${(y += lineHeight)}">${escapeHtml(line)}</tspan>`,
    );
    y += 7;
    const arrow =
      from === to
        ? ''
        : `<path d="M${x(from)} ${y}H${x(to)}m${to > from ? '-6-4 6 4-6 4' : '6-4-6 4 6 4'}"/>`;
    rows.push(`<g${attribute}><text>${label.join('')}</text>${arrow}</g>`);
  }
  const height = y + 14;
  const heads = actors.map(
    (actor, index) =>
      `<path class="diagram__lifeline" d="M${x(index)} 26V${height}"/><rect x="${x(index) - column / 2 + 4}" y="2" width="${column - 8}" height="24" rx="5"/><text class="diagram__actor" x="${x(index)}" y="18">${escapeHtml(actor)}</text>`,
  );
  return { markup: heads.join('') + rows.join(''), width, height };
}

/**
 * Breaks text into lines, after a space, `/`, `?`, `&` or `=`. A longer piece without these stays
 * whole.
 *
 * @param characters the maximum length of a line
 */
function wrap(text: string, characters: number): string[] {
  const lines: string[] = [];
  for (const piece of text.split(/(?<=[ /?&=])/)) {
    const last = lines.at(-1);
    if (last !== undefined && (last + piece).trimEnd().length <= characters)
      lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim());
}
