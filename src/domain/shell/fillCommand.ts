import { isValue } from '../../match/isValue.ts';
import type { TemplatePart } from '../../match/parseTemplate.ts';
import type { ValueTypeName } from '../../match/valueTypes.ts';
import type { TargetShell } from './FillShell.ts';
import { insertValue } from './insertValue.ts';
import { placeholderContexts } from './placeholderContexts.ts';

/**
 * A part of a filled command: the template's text, or a placeholder with what has to stand for it.
 * `text` is undefined where no value is known or the known one was refused.
 */
export type FilledPart =
  | { readonly literal: string }
  | { readonly placeholder: string; readonly text: string | undefined; readonly refused: boolean };

/**
 * Puts values into a command. A value gets in only if it fits its type and can be written in its
 * place so that the shell takes it for just this text; otherwise it is refused, there and only there.
 *
 * @param shell what the command is pasted into
 * @param values the values by placeholder name; an empty one is not known
 */
export function fillCommand(
  parts: readonly TemplatePart[],
  shell: TargetShell,
  values: Readonly<Record<string, string | undefined>>,
  types: Readonly<Record<string, ValueTypeName>>,
): FilledPart[] {
  const contexts = placeholderContexts(parts, shell);
  let count = 0;
  return parts.map((part) => {
    if ('literal' in part) return part;
    const { placeholder } = part;
    const context = contexts[count];
    count += 1;
    const value = Object.hasOwn(values, placeholder) ? values[placeholder] : undefined;
    const type = Object.hasOwn(types, placeholder) ? types[placeholder] : undefined;
    if (!value || !type || !context) return { placeholder, text: undefined, refused: false };
    const text = isValue(type, value) ? insertValue(value, shell, context) : undefined;
    return { placeholder, text, refused: text === undefined };
  });
}
