import type { Alignment } from './align.ts';
import { cleanWindow } from './cleanWindow.ts';
import { forEachToken } from './forEachToken.ts';
import { hasShape } from './hasShape.ts';
import type { Hits } from './HitList.ts';
import { parseTemplate } from './parseTemplate.ts';
import { placeholderType } from './placeholderType.ts';
import type { PreparedTemplate } from './Prepared.ts';
import { valueTypes } from './valueTypes.ts';
import { withoutPrefixes } from './withoutPrefixes.ts';

/** No value is longer, with the escapes and quotes around it: twice the longest path. */
const longestGap = 8192;

/**
 * The values between the aligned tokens of a template that is not there letter for letter: what
 * stands where a placeholder alone stands between two tokens that were both found. A value that
 * does not look like its type is left out: a wrong value is worse than none.
 */
export function alignedValues(
  template: PreparedTemplate,
  alignment: Alignment,
  hits: Hits,
  text: string,
): Record<string, string> {
  const values: Record<string, string> = {};
  const gaps = valueGaps(template.source.t);
  alignment.positions.forEach((position, at) => {
    const gap = gaps.get(position);
    if (at === 0 || !gap || alignment.positions[at - 1] !== position - 1) return;
    const from = hits.ends[alignment.hits[at - 1] as number] as number;
    const to = hits.starts[alignment.hits[at] as number] as number;
    if (to - from > longestGap) return;
    let value = withoutPrefixes(cleanWindow(text, from, to)).text.trim();
    value = withoutEdge(
      withoutEdge(value, gap.before.trim(), true),
      gap.after.trim(),
      false,
    ).trim();
    const type = placeholderType(template.article.v ?? {}, gap.name);
    if (hasShape(valueTypes[type], value) && !Object.hasOwn(values, gap.name))
      values[gap.name] = value;
  });
  return values;
}

/** By the position of the token behind it: a placeholder that stands alone between two tokens. */
function valueGaps(source: string): Map<number, { name: string; before: string; after: string }> {
  const gaps = new Map<number, { name: string; before: string; after: string }>();
  const parts = parseTemplate(source);
  let position = 0;
  parts.forEach((part, at) => {
    if ('literal' in part) {
      position += countTokens(part.literal);
      return;
    }
    const before = parts[at - 1];
    const after = parts[at + 1];
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

/** Takes the template's own punctuation off one end of a value. */
function withoutEdge(value: string, edge: string, atStart: boolean): string {
  if (edge === '') return value;
  if (atStart) return value.startsWith(edge) ? value.slice(edge.length) : value;
  return value.endsWith(edge) ? value.slice(0, -edge.length) : value;
}
