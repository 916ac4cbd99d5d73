import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { highlight } from './highlight.ts';
import { parseLineNumbers } from './parseLineNumbers.ts';
import { terminalSession } from './terminalSession.ts';

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
