import { escapeHtml } from './inline.ts';

/** One arrow of a sequence diagram. */
export interface SequenceMessage {
  /** Indexes into the actors; the same twice is a note to oneself. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Whether this is the step that fails. */
  readonly error?: boolean;
}

// Narrow enough for a phone at full size: 3 actors at 118 units, text of 11 units.
const column = 118;
const lineHeight = 14;
/** Characters that fit a unit of width in the 11-unit sans-serif text, with room to spare. */
const charactersPerUnit = 1 / 5.6;

/**
 * Draws a sequence diagram as the content of an SVG, from the top: actors, then one row a message.
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

/** Breaks text into lines of at most so many characters: between words, and behind a / ? & or =. */
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
