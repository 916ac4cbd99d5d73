import type { Element, ElementContent, Root } from 'hast';
import {
  type BundledLanguage,
  bundledLanguages,
  codeToTokens,
  createCssVariablesTheme,
} from 'shiki';
import { visit } from 'unist-util-visit';

/** Shiki's own device for themes by class: each token's colour is the name of a variable. */
const theme = createCssVariablesTheme({ name: 'unstuck', variablePrefix: '--', fontStyle: false });

/** Shiki's token kinds that have a color of their own in `code-tokens.css`, and their class there. */
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
 * Highlights code at build time, with classes for the light and dark colours.
 * A language that Shiki does not know comes out as plain text.
 *
 * @returns the content of a `<code>` element
 */
export async function highlight(code: string, language: string): Promise<ElementContent[]> {
  const text = code.replace(/\n$/, '');
  if (!(language in bundledLanguages)) return [{ type: 'text', value: text }];
  const { tokens } = await codeToTokens(text, {
    lang: language as BundledLanguage,
    theme,
    // Shiki gives up on a line after half a second: on a busy machine the build would not be the same.
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

/** Adds a token, joined to the one before if both look the same: every element costs bytes. */
function add(children: ElementContent[], value: string, className: string | undefined): void {
  const last = children.at(-1);
  const text = last?.type === 'element' ? last.children[0] : last;
  const looks = last?.type === 'element' ? last.properties.className?.toString() : undefined;
  if (text?.type === 'text' && looks === className) text.value += value;
  else children.push(className ? hastElement('span', className, value) : { type: 'text', value });
}

/** A rehype step that renders code fences: `console` as a terminal session, others highlighted. */
export function rehypeCode() {
  return async (tree: Root): Promise<void> => {
    const fences: { pre: Element; code: Element }[] = [];
    visit(tree, 'element', (pre) => {
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
      // A wide block scrolls by itself, so the keyboard has to reach it.
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

/** What stands behind the language. MDX hands it on as a property, Markdown beside the element. */
function metaOf(code: Element): string {
  const data = code.data as { meta?: string } | undefined;
  return data?.meta ?? String(code.properties['metastring'] ?? '');
}

/** Reads the line numbers of a code fence: `{2,5-6}` is 2, 5 and 6. No braces: none. */
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

/** What a command line begins with: a user's, root's and PowerShell's prompt. */
const prompts = /^(?:\$|#|PS>) /;

/** The only one in what `npm run repro` records: there a line that begins with `#` is output. */
export const recordedPrompt = /^\$ /;

/**
 * A terminal session as marked-up text: prompts and commands told from output, error lines marked.
 *
 * @param errors the numbers of the error lines, from 1
 * @param prompt what a command line begins with
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
      const end: ElementContent[] = index === 0 ? [] : [{ type: 'text', value: '\n' }];
      const sign = prompt.exec(line)?.[0];
      if (sign !== undefined)
        return [
          ...end,
          hastElement('span', 'terminal__prompt', sign),
          hastElement('b', undefined, line.slice(sign.length)),
        ];
      if (errors.has(index + 1)) return [...end, hastElement('mark', undefined, line)];
      return [...end, { type: 'text', value: line }];
    });
}

/** An element with text in it, and a class if one is given. */
function hastElement(tagName: string, className: string | undefined, text: string): Element {
  const properties = className ? { className: [className] } : {};
  return { type: 'element', tagName, properties, children: [{ type: 'text', value: text }] };
}
