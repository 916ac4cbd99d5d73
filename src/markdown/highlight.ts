import type { ElementContent } from 'hast';
import {
  type BundledLanguage,
  bundledLanguages,
  codeToTokens,
  createCssVariablesTheme,
} from 'shiki';
import { hastElement } from './element.ts';

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
