import type { Element, ElementContent, Root } from 'hast';
import {
  type BundledLanguage,
  bundledLanguages,
  codeToTokens,
  createCssVariablesTheme,
} from 'shiki';
import { visit } from 'unist-util-visit';
import { codeParts } from '../domain/codeParts.ts';
import { codeWords } from '../domain/codeWords.ts';
import { ownEntry } from '../domain/ownEntry.ts';
import type { Value } from '../schema/article.ts';

/** A Shiki theme in which the color of each token is the name of a CSS variable, not a color. */
const theme = createCssVariablesTheme({ name: 'unstuck', variablePrefix: '--', fontStyle: false });

/** The token kinds of Shiki that `code-tokens.css` colors, each with its CSS class. */
const classes: Readonly<Record<string, string>> = {
  'token-keyword': 'token-keyword',
  'token-string': 'token-string',
  'token-string-expression': 'token-string',
  'token-constant': 'token-constant',
  'token-comment': 'token-comment',
  'token-function': 'token-function',
  'token-inserted': 'token-inserted',
  'token-deleted': 'token-deleted',
};

/**
 * Highlights code at build time, with classes for the light and dark colors. Code in a language that
 * Shiki does not support stays plain text.
 *
 * @param language a language of Shiki, such as `yaml`
 * @returns the content of a `<code>` element
 */
export async function highlight(code: string, language: string): Promise<ElementContent[]> {
  const text = code.replace(/\n$/, '');
  if (!(language in bundledLanguages)) return [{ type: 'text', value: text }];
  const { tokens } = await codeToTokens(text, {
    lang: language as BundledLanguage,
    theme,
    // By default, Shiki stops after half a second on a line. The build would depend on the machine.
    tokenizeTimeLimit: 0,
  });
  const children: ElementContent[] = [];
  for (const [index, line] of tokens.entries()) {
    if (index > 0) add(children, '\n', undefined);
    for (const token of line)
      add(children, token.content, classes[token.color?.slice(6, -1) ?? '']);
  }
  return children;
}

/**
 * Highlights code of an article with the examples of its values. Each place of a value is a `<var>`, as
 * in commands.
 */
export async function highlightCode(
  code: string,
  language: string,
  values: Readonly<Record<string, Value>>,
): Promise<ElementContent[]> {
  const places: Place[] = [];
  let text = '';
  for (const part of codeParts(code, values)) {
    const start = text.length;
    text += 'literal' in part ? part.literal : (ownEntry(values, part.placeholder)?.example ?? '');
    if ('placeholder' in part) places.push({ name: part.placeholder, start, end: text.length });
  }
  return markPlaces(await highlight(text, language), places);
}

/** Where the example of a value stands in code, in UTF-16 units. */
interface Place {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Cuts highlighted code at the places of values, and puts each place into an element of its own. */
function markPlaces(nodes: readonly ElementContent[], places: readonly Place[]): ElementContent[] {
  const children: ElementContent[] = [];
  let from = 0;
  let open: { readonly place: Place; readonly text: { value: string } } | undefined;
  for (const node of nodes) {
    const text = textOf(node);
    const className = node.type === 'element' ? node.properties.className?.toString() : undefined;
    const to = from + text.length;
    const cuts = places.flatMap(({ start, end }) => [start, end]);
    const inner = cuts.filter((cut) => cut > from && cut < to);
    const edges = [from, ...inner, to];
    for (const [index, start] of edges.slice(0, -1).entries()) {
      const piece = text.slice(start - from, (edges[index + 1] ?? to) - from);
      const place = places.find((known) => start >= known.start && start < known.end);
      if (!place) {
        add(children, piece, className);
        continue;
      }
      // One value can be several tokens.
      if (open?.place === place) {
        open.text.value += piece;
        continue;
      }
      const content = { type: 'text' as const, value: piece };
      open = { place, text: content };
      children.push({
        type: 'element',
        tagName: 'var',
        properties: { dataValue: place.name, ...(className && { className: [className] }) },
        children: [content],
      });
    }
    from = to;
  }
  return children;
}

/** Returns the text of a node that `highlight` made: text, or an element with one text. */
function textOf(node: ElementContent): string {
  const text = node.type === 'element' ? node.children[0] : node;
  return text?.type === 'text' ? text.value : '';
}

/** Adds a token. Joins it to the previous token if both look the same, as every element costs bytes. */
function add(children: ElementContent[], value: string, className: string | undefined): void {
  const previous = children.at(-1);
  const last = previous?.type === 'element' && previous.tagName === 'var' ? undefined : previous;
  const text = last?.type === 'element' ? last.children[0] : last;
  const lastClass = last?.type === 'element' ? last.properties.className?.toString() : undefined;
  if (text?.type === 'text' && lastClass === className) text.value += value;
  else children.push(className ? hastElement('span', className, value) : { type: 'text', value });
}

/**
 * A rehype plugin that renders code fences: `console` as a terminal session, others highlighted. Lines
 * break at spaces only in other code.
 */
export function rehypeCode() {
  return async (tree: Root): Promise<void> => {
    const fences: { pre: Element; code: Element }[] = [];
    visit(tree, 'element', (pre, _index, parent) => {
      const [text] = pre.children;
      const fenced = parent?.type === 'element' && parent.tagName === 'pre';
      if (pre.tagName === 'code' && !fenced && text?.type === 'text')
        pre.children = codeWords([text.value]).map(({ parts, className }) =>
          className === undefined
            ? { type: 'text', value: parts.join('') }
            : hastElement('span', className, parts.join('')),
        );
      const code = pre.children[0];
      if (pre.tagName === 'pre' && code?.type === 'element' && code.tagName === 'code')
        fences.push({ pre, code });
    });
    for (const { pre, code } of fences) {
      const language = languageOf(code);
      const text = code.children
        .map((child) => (child.type === 'text' ? child.value : ''))
        .join('');
      const meta = metaOf(code);
      code.children =
        language === 'console'
          ? terminalSession(text, parseLineNumbers(meta))
          : await highlight(text, language);
      code.properties = {};
      // A wide block scrolls horizontally, so keyboard users must be able to focus it.
      pre.properties = { tabIndex: 0 };
    }
  };
}

function languageOf(code: Element): string {
  const names = code.properties['className'];
  const name = Array.isArray(names)
    ? names.find((entry) => String(entry).startsWith('language-'))
    : undefined;
  return String(name ?? '').slice('language-'.length);
}

/** Returns the text after the language. MDX stores it as a property, Markdown in the node's data. */
function metaOf(code: Element): string {
  const data = code.data as { meta?: string } | undefined;
  return data?.meta ?? String(code.properties['metastring'] ?? '');
}

/**
 * Parses the line numbers of a code fence. Without braces there are none.
 *
 * @param meta the text after the language of the fence
 * @example parseLineNumbers('{2,5-6}') // new Set([2, 5, 6])
 */
export function parseLineNumbers(meta: string): Set<number> {
  const list = /\{([\d,\s-]+)\}/.exec(meta)?.[1] ?? '';
  const lines = new Set<number>();
  for (const part of list.split(',')) {
    const [from, to] = part.split('-').map(Number);
    if (!from) continue;
    for (let line = from; line <= (to ?? from); line += 1) lines.add(line);
  }
  return lines;
}

/** The prompts of a user, of root and of PowerShell. */
const prompts = /^(?:\$|#|PS>) /;

/** The only prompt in the records of `npm run repro`. A line that begins with `#` is output there. */
export const recordedPrompt = /^\$ /;

/**
 * Renders a terminal session. Marks up the prompts, the commands and the error lines.
 *
 * @param errors the numbers of the error lines, from 1
 * @param prompt matches the prompt at the start of a command line
 * @returns the content of a `<code>` element
 */
export function terminalSession(
  session: string,
  errors: ReadonlySet<number>,
  prompt = prompts,
): ElementContent[] {
  return session
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line, index): ElementContent[] => {
      const lineBreak: ElementContent[] = index === 0 ? [] : [{ type: 'text', value: '\n' }];
      const promptText = prompt.exec(line)?.[0];
      if (promptText !== undefined)
        return [
          ...lineBreak,
          hastElement('span', 'terminal__prompt', promptText),
          hastElement('b', undefined, line.slice(promptText.length)),
        ];
      if (errors.has(index + 1)) return [...lineBreak, hastElement('mark', undefined, line)];
      return [...lineBreak, { type: 'text', value: line }];
    });
}

/** Creates an element that contains text. */
function hastElement(tagName: string, className: string | undefined, text: string): Element {
  const properties = className ? { className: [className] } : {};
  return { type: 'element', tagName, properties, children: [{ type: 'text', value: text }] };
}
