import type { TargetShell } from '../../domain/shell/syntax.ts';
import { isValue, type TemplatePart, type ValueTypeName } from '../../match/index.ts';
import { pageFragment } from '../site/urlFragment.ts';
import { sessionHandoff } from './sessionHandoff.ts';

/** A command of the page: its template, and the elements of its placeholders. */
export interface PageCommand {
  readonly shell: TargetShell;
  readonly parts: readonly TemplatePart[];
  /** The element of each placeholder, in order, and the example that the HTML has in it. */
  readonly slots: readonly { readonly element: HTMLElement; readonly example: string }[];
}

/** Returns the commands of the page that have placeholders. */
export function pageCommands(): PageCommand[] {
  return [...document.querySelectorAll('[data-shell] code:has(var)')].map(readCommand);
}

function readCommand(code: Element): PageCommand {
  const slots: { element: HTMLElement; example: string }[] = [];
  const parts = [...code.childNodes].flatMap(wordParts).map((node): TemplatePart => {
    const text = node.textContent ?? '';
    if (!(node instanceof HTMLElement)) return { literal: text };
    slots.push({ element: node, example: text });
    return { placeholder: node.dataset['value'] ?? '' };
  });
  const shell = code.closest<HTMLElement>('[data-shell]')?.dataset['shell'] as TargetShell;
  return { shell, parts, slots };
}

/** Returns the text and the placeholders of a word that has an element, and any other node as it is. */
function wordParts(node: ChildNode): ChildNode[] {
  return node instanceof HTMLSpanElement ? [...node.childNodes] : [node];
}

/**
 * Returns the values from the paste that led to an article, and from the URL (`#registry=ghcr.io`,
 * `#fix-login&registry=ghcr.io`). The URL takes precedence. The values are untrusted: check one before it enters a command.
 *
 * @param id the article's id; undefined to read only the URL
 */
export function pasteValues(id: string | undefined): Record<string, string> {
  const paste = id === undefined ? undefined : sessionHandoff.resultFor(id);
  return { ...paste?.values, ...pageFragment().values };
}

/** Returns the user's values that fit their type, by placeholder name. */
export function pageValues(): Record<string, string> {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('your-values input')];
  const fitting = inputs
    .map(({ name, value, dataset }) => ({ name, value: value.trim(), type: dataset['type'] }))
    .filter(({ value, type }) => isValue(type as ValueTypeName, value));
  return Object.fromEntries(fitting.map(({ name, value }) => [name, value]));
}

/**
 * Formats values for people.
 *
 * @example listValues({ port: '8080', host: 'db.example.org' }) // 'port 8080, host db.example.org'
 */
export function listValues(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
