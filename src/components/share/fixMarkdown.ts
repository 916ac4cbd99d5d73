import { blockMarkdown } from './blockMarkdown.ts';
import { codeSpan } from './codeSpan.ts';
import { inlineMarkdown } from './inlineMarkdown.ts';

/**
 * A fix of the page as Markdown: its steps with the commands as they stand there, for the platform
 * that is chosen and with the reader's values, how to verify it, its risk, and where it is from.
 *
 * @param fix its element
 * @param error the article's message
 * @param link the address of the fix
 */
export function fixMarkdown(fix: HTMLElement, error: string, link: string): string {
  const title = fix.querySelector('h2, h3');
  const blocks = [...fix.children].flatMap((child) =>
    child === title || child.matches('.article-actions, .side-note, .verified, .risk--safe')
      ? []
      : blockMarkdown(child),
  );
  const heading = title ? `### ${inlineMarkdown(title)}` : '';
  return [heading, `For ${codeSpan(error)}`, ...blocks, `Source: <${link}>`]
    .filter(Boolean)
    .join('\n\n');
}
