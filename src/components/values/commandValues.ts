import type { TargetShell } from '../../domain/shell/syntax.ts';
import { isValue, type TemplatePart, type ValueTypeName } from '../../match/index.ts';
import { pageFragment } from '../site/urlFragment.ts';
import { sessionHandoff } from './sessionHandoff.ts';

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

/** What is known about the reader's message. */
export interface PasteValues {
  /** By placeholder name: hostile until proven otherwise. */
  readonly values: Readonly<Record<string, string>>;
  /** The id of the cause that the message points to. */
  readonly cause: string | undefined;
}

/**
 * The values from the paste that led to an article, and from the address (`#registry=ghcr.io`,
 * `#fix-login&registry=ghcr.io`), which goes before them.
 *
 * @param id the article's; undefined for what the address says alone
 */
export function pasteValues(id: string | undefined): PasteValues {
  const paste = id === undefined ? undefined : sessionHandoff.resultFor(id);
  return { values: { ...paste?.values, ...pageFragment().values }, cause: paste?.cause };
}

/** The reader's values that the page's commands use now, by placeholder name. */
export function pageValues(): Record<string, string> {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('your-values input')];
  const fitting = inputs
    .map(({ name, value, dataset }) => ({ name, value: value.trim(), type: dataset['type'] }))
    .filter(({ value, type }) => isValue(type as ValueTypeName, value));
  return Object.fromEntries(fitting.map(({ name, value }) => [name, value]));
}

/** Values as people read them: `port 8080, host db.example.org`. */
export function listValues(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
