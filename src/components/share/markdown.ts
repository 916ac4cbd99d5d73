/**
 * Converts a fix on the page to Markdown: its steps, how to verify it, its risk and a link to it. The
 * commands are those on the page, for the chosen platform and with the user's values.
 *
 * @param fix the element of the fix
 * @param error the article's message
 * @param link the URL of the fix
 */
export function fixMarkdown(fix: HTMLElement, error: string, link: string): string {
  const heading = fix.querySelector('h2, h4');
  const title = heading?.querySelector(':scope > span');
  const blocks = [...fix.children].flatMap((child) =>
    child === heading || child.matches('.article-actions, .side-note, .risk--safe')
      ? []
      : blockMarkdown(child),
  );
  return [
    title ? `### ${inlineMarkdown(title)}` : '',
    `For ${codeSpan(error)}`,
    ...blocks,
    `Source: <${link}>`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Converts an element of an article to blocks of Markdown, in order. */
function blockMarkdown(node: Element): string[] {
  if (node instanceof HTMLElement && node.matches('[data-os]') && !isShown(node)) return [];
  if (node.matches('button, .platform-commands > div > p, .copy-note, .section-link')) return [];
  if (node.matches('p, figcaption')) {
    // Parts that are left out leave their spaces behind.
    const text = escapeLineStart(inlineMarkdown(node).replace(/ {2,}/g, ' '));
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

/** Formats blocks as a list item. All lines after the first one are indented. */
function listItem(blocks: readonly string[], mark: string): string {
  const text = blocks.join('\n\n').replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
  return mark + text;
}

/** Returns the shell of a command, or the extension of a file, as the language of a code block. */
function languageOf(pre: Element): string {
  const shell = pre.closest<HTMLElement>('[data-shell]')?.dataset['shell'];
  if (shell) return shell === 'any' ? 'sh' : shell;
  const file = pre.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
  return /\.(\w+)$/.exec(file.trim())?.[1] ?? '';
}

/** Tells whether a panel is shown for the chosen platform. */
function isShown({ dataset }: HTMLElement): boolean {
  const os = document.documentElement.dataset['os'] ?? '';
  return dataset['os']?.split(' ').includes(os) ?? true;
}

/** Converts the text of an element to one line of Markdown, with code, links and emphasis. */
function inlineMarkdown(node: Node): string {
  if (node instanceof HTMLElement && node.matches('code')) return codeSpan(node.textContent);
  if (node instanceof HTMLElement && node.matches('.section-link, .verified')) return '';
  const inner = (): string => [...node.childNodes].map(inlineMarkdown).join('');
  if (node instanceof HTMLAnchorElement) return `[${inner()}](<${node.href}>)`;
  if (node instanceof HTMLElement && node.matches('b, strong')) return `**${inner().trim()}**`;
  if (node instanceof HTMLElement && node.matches('em')) return `*${inner().trim()}*`;
  if (node.nodeType === Node.TEXT_NODE)
    return escapeMarkdown((node.textContent ?? '').replace(/\s+/g, ' '));
  const text = inner();
  return node instanceof HTMLElement && node.matches('p, figcaption') ? text.trim() : text;
}

/**
 * Returns a fenced code block. The fence is longer than all runs of backticks in the text (CommonMark
 * 0.31, 4.5).
 *
 * @param language the info string behind the opening fence; may be empty
 */
export function codeFence(text: string, language: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return `${fence}${language}\n${text.replace(/\n+$/, '')}\n${fence}`;
}

/**
 * Returns a code span. Its delimiters are longer than all runs of backticks in the text (CommonMark
 * 0.31, 6.1).
 *
 * @example codeSpan('a ` b') // '``a ` b``'
 */
export function codeSpan(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return fence + pad + line + pad + fence;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

/**
 * Escapes the start of a line, so that `1.`, `-` and `#` start no list and no heading (CommonMark 0.31,
 * 4.1 to 4.3 and 5.2).
 *
 * @param line a line that `escapeMarkdown` has escaped
 * @example escapeLineStart('1. Stop it') // '1\\. Stop it'
 */
export function escapeLineStart(line: string): string {
  return line.replace(/^(\d{1,9}(?=[.)])|)(#{1,6}|[.)+]|[=-]+)(?=\s|$)/, '$1\\$2');
}

/**
 * Escapes text within a line of Markdown, so that it contains no markup. A backslash may precede every
 * ASCII punctuation character (CommonMark 0.31, 2.4); only these characters need it.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&]/g, '\\$&');
}
