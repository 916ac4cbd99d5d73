import type { Alignment } from './align.ts';
import { indexAt, readingsOf } from './readings.ts';
import { forEachToken } from './tokens.ts';
import { hasShape, placeholderType, valueTypes } from './valueTypes.ts';
import type { TokenHits } from './scan.ts';
import { parseTemplate } from './template.ts';
import type { PreparedTemplate } from './types.ts';
import { longestValueText } from './tuning.ts';

/**
 * Captures the values of a template that verification did not find whole. A value is the text between
 * two tokens that were both found, if the template has exactly one placeholder between them. A value
 * that does not fit its type is left out, because a wrong value in a command is worse than none.
 */
export function captureValues(
  template: PreparedTemplate,
  alignment: Alignment,
  hits: TokenHits,
  text: string,
): Record<string, string> {
  const values: Record<string, string> = {};
  const gaps = valueGaps(template.source.t);
  if (gaps.size === 0) return values;
  const readings = [...readingsOf(template, alignment, hits, text)].filter(
    ({ sameCase }) => sameCase,
  );
  alignment.positions.forEach((position, index) => {
    const gap = gaps.get(position);
    if (index === 0 || !gap || alignment.positions[index - 1] !== position - 1) return;
    const from = hits.ends[alignment.hits[index - 1] as number] as number;
    const to = hits.starts[alignment.hits[index] as number] as number;
    if (to - from > longestValueText) return;
    const type = placeholderType(template.article.v ?? {}, gap.name);
    if (Object.hasOwn(values, gap.name)) return;
    for (const { clean } of readings) {
      const between = clean.text.slice(indexAt(clean, from), indexAt(clean, to)).trim();
      const value = withinEdges(between, gap.before.trim(), gap.after.trim());
      if (value === undefined || !hasShape(valueTypes[type], value)) continue;
      // Without quotes, several words can be part of another message.
      if (type === 'path' && /\s/.test(value) && !/["'`]\s*$/.test(gap.before)) continue;
      values[gap.name] = value;
      return;
    }
  });
  return values;
}

/** A placeholder, with the punctuation between it and the tokens on its two sides. */
interface ValueGap {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** By the position of the token behind it: each placeholder that stands alone between two tokens. */
function valueGaps(source: string): Map<number, ValueGap> {
  const gaps = new Map<number, ValueGap>();
  const parts = parseTemplate(source);
  let position = 0;
  parts.forEach((part, index) => {
    if ('literal' in part) {
      position += countTokens(part.literal);
      return;
    }
    const before = parts[index - 1];
    const after = parts[index + 1];
    if (!before || !after || !('literal' in before) || !('literal' in after)) return;
    if (countTokens(before.literal) === 0 || countTokens(after.literal) === 0) return;
    gaps.set(position, {
      name: part.placeholder,
      before: /[^A-Za-z0-9_]*$/.exec(before.literal)?.[0] ?? '',
      after: /^[^A-Za-z0-9_]*/.exec(after.literal)?.[0] ?? '',
    });
  });
  return gaps;
}

function countTokens(literal: string): number {
  let count = 0;
  forEachToken(literal, () => {
    count += 1;
  });
  return count;
}

/** A value without the template's own punctuation around it; undefined if that is not there. */
function withinEdges(text: string, before: string, after: string): string | undefined {
  if (!text.startsWith(before) || !text.endsWith(after)) return undefined;
  return text.slice(before.length, text.length - after.length).trim();
}
