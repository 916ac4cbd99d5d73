import { codeFence } from './codeFence.ts';
import { escapeLineStart } from './escapeLineStart.ts';
import { inlineMarkdown } from './inlineMarkdown.ts';

/** The blocks of Markdown that an element of an article stands for, in their order. */
export function blockMarkdown(node: Element): string[] {
  if (node instanceof HTMLElement && node.matches('[data-os]') && !isShown(node)) return [];
  if (node.matches('button, [role=tablist], platform-tabs > div > p, .article-actions')) return [];
  if (node.matches('p, figcaption')) {
    const text = escapeLineStart(inlineMarkdown(node));
    return text === '' ? [] : [node.matches('figcaption') ? `${text}:` : text];
  }
  if (node.matches('pre')) {
    return [codeFence(node.textContent, languageOf(node))];
  }
  if (node.matches('ol')) {
    const items = [...node.children].map((item) => childBlocks(item));
    if (items.length === 1) return items.flat();
    return [items.map((blocks, index) => listItem(blocks, `${index + 1}. `)).join('\n')];
  }
  return childBlocks(node);
}

function childBlocks(node: Element): string[] {
  return [...node.children].flatMap(blockMarkdown);
}

/** Blocks as an item of a list: what follows the first line stands below its text. */
function listItem(blocks: readonly string[], mark: string): string {
  const text = blocks.join('\n\n').replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
  return mark + text;
}

/** The shell of a command; the ending of a file's name, which Markdown renderers know as its language. */
function languageOf(pre: Element): string {
  const shell = pre.closest<HTMLElement>('[data-shell]')?.dataset['shell'];
  if (shell) return shell === 'any' ? 'sh' : shell;
  const file = pre.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
  return /\.(\w+)$/.exec(file.trim())?.[1] ?? '';
}

/** Whether a platform's panel is the one that the reader sees. */
function isShown({ dataset }: HTMLElement): boolean {
  const os = document.documentElement.dataset['os'] ?? '';
  return dataset['os']?.split(' ').includes(os) ?? true;
}
