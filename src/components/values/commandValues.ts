import type { TargetShell } from '../../domain/shell/syntax.ts';
import { isValue, type TemplatePart, type ValueTypeName } from '../../match/index.ts';
import { pageFragment } from '../site/urlFragment.ts';
import { sessionHandoff } from './sessionHandoff.ts';

/** A command or code of the page: its template, and the elements of its placeholders. */
export interface PageCommand {
  /** The shell that the command is for; `code` if it is part of a file. */
  readonly shell: TargetShell | 'code';
  readonly parts: readonly TemplatePart[];
  /** The element of each placeholder, in order, and the example that the HTML has in it. */
  readonly slots: readonly { readonly element: HTMLElement; readonly example: string }[];
}

/** Returns the commands, code and names of files of the page that have placeholders. */
export function pageCommands(): PageCommand[] {
  const selector = '[data-shell] code:has(var), .code-file :is(code, figcaption):has(var)';
  return [...document.querySelectorAll(selector)].map(readCommand);
}

function readCommand(code: Element): PageCommand {
  const slots: { element: HTMLElement; example: string }[] = [];
  const parts = [...code.childNodes].flatMap(wordParts).map((node): TemplatePart => {
    const text = node.textContent ?? '';
    // Highlighted code has other elements too.
    const name = node instanceof HTMLElement ? node.dataset['value'] : undefined;
    if (name === undefined || !(node instanceof HTMLElement)) return { literal: text };
    slots.push({ element: node, example: text });
    return { placeholder: name };
  });
  const shell = code.closest<HTMLElement>('[data-shell]')?.dataset['shell'];
  return { shell: (shell ?? 'code') as PageCommand['shell'], parts, slots };
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
  return Object.fromEntries(
    pageFields()
      .map((input) => [input.name, fieldValue(input), fieldType(input)] as const)
      .filter(([, value, type]) => isValue(type, value))
      .map(([name, value]) => [name, value]),
  );
}

/** Returns the types of the values that the page has fields for, by placeholder name. */
export function pageTypes(): Record<string, ValueTypeName> {
  return Object.fromEntries(pageFields().map((input) => [input.name, fieldType(input)]));
}

function pageFields(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('your-values input')];
}

/** Returns the value type of a field. */
export function fieldType({ dataset }: HTMLInputElement): ValueTypeName {
  return dataset['type'] as ValueTypeName;
}

/**
 * What a typed value is by its type. It loads with the first value, as most users type none. Until then,
 * a value is taken as it was typed.
 */
let rules: typeof import('../../domain/typedValue.ts') | undefined;

/** Returns the rules for typed values, or undefined if they have not been loaded yet. */
export const typedRules = (): typeof rules => rules;

/** Loads the rules for typed values. */
export async function loadTypedRules(): Promise<void> {
  rules = await import('../../domain/typedValue.ts');
}

/** Returns the value that a user typed into a field. It may still not fit the type of the field. */
export function fieldValue(input: HTMLInputElement): string {
  return rules?.typedValue(fieldType(input), input.value) ?? input.value.trim();
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
