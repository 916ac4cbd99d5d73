import type { CleanText } from './cleanWindow.ts';
import type { Instruction } from './compileTemplate.ts';
import type { TemplateMatch } from './templateMatcher.ts';
import { valueTypes } from './valueTypes.ts';

/**
 * Drops the values at the two ends of a match that continue in the text, beyond the window that was
 * read or beyond the longest form of their type. Half a path in a command is worse than none.
 *
 * @param program the template
 * @param found where it was found in `window`
 * @param window a cleaned stretch of `text`
 */
export function dropCutValues(
  program: readonly Instruction[],
  found: TemplateMatch,
  window: CleanText,
  text: string,
): Record<string, string> {
  const values = { ...found.values };
  const dropIfCut = (end: Instruction | undefined, atEdge: boolean, beyond: string): void => {
    if (end?.kind !== 'value') return;
    const { character, maxLength } = valueTypes[end.type];
    const stopped = atEdge || values[end.name]?.length === maxLength;
    if (stopped && character.test(beyond)) delete values[end.name];
  };
  const from = window.offsets[found.start] as number;
  const to = window.offsets[found.end] as number;
  dropIfCut(program[0], found.start === 0, text.charAt(from - 1));
  dropIfCut(program.at(-1), found.end === window.text.length, text.charAt(to));
  return values;
}
