import { codeFence } from './codeFence.ts';
import { inlineMarkdown } from './inlineMarkdown.ts';

/** The blocks of Markdown that an element of an article stands for, in their order. */
export function blockMarkdown(node: Element): string[] {
  if (node instanceof HTMLElement && node.matches('[data-os]') && !isShown(node)) return [];
  if (node.matches('button, [role=tablist], os-tabs > div > p, .acts')) return [];
  if (node.matches('p, figcaption')) {
    const text = inlineMarkdown(node);
    return text === '' ? [] : [node.matches('figcaption') ? `${text}:` : text];
  }
  if (node.matches('pre')) {
    const shell = node.closest<HTMLElement>('[data-shell]')?.dataset['shell'];
    return [codeFence(node.textContent, shell === 'any' ? 'sh' : (shell ?? ''))];
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

/** Whether a platform's panel is the one that the reader sees. */
function isShown({ dataset }: HTMLElement): boolean {
  const os = document.documentElement.dataset['os'] ?? '';
  return dataset['os']?.split(' ').includes(os) ?? true;
}
