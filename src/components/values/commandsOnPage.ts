import type { TargetShell } from '../../domain/shell/FillShell.ts';
import type { TemplatePart } from '../../match/parseTemplate.ts';

/** A command of the page, as its template, and the elements that stand for its placeholders. */
export interface PageCommand {
  readonly shell: TargetShell;
  readonly parts: readonly TemplatePart[];
  /** In the order of the placeholders, with the example that each was built with. */
  readonly slots: readonly { readonly element: HTMLElement; readonly example: string }[];
}

/** The commands of the page that have placeholders. */
export function pageCommands(): PageCommand[] {
  return [...document.querySelectorAll('[data-shell] code:has(var)')].map(readCommand);
}

function readCommand(code: Element): PageCommand {
  const slots: { element: HTMLElement; example: string }[] = [];
  const parts = [...code.childNodes].map((node): TemplatePart => {
    const text = node.textContent ?? '';
    if (!(node instanceof HTMLElement)) return { literal: text };
    slots.push({ element: node, example: text });
    return { placeholder: node.dataset['value'] ?? '' };
  });
  const shell = code.closest<HTMLElement>('[data-shell]')?.dataset['shell'] as TargetShell;
  return { shell, parts, slots };
}
