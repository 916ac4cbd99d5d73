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

/** The blocks of Markdown that an element of an article stands for, in their order. */
function blockMarkdown(node: Element): string[] {
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

/** The text of an element as Markdown, on one line: code, links and emphasis stay what they are. */
function inlineMarkdown(node: Node): string {
  if (node instanceof HTMLElement && node.matches('code')) return codeSpan(node.textContent);
  const inner = (): string => [...node.childNodes].map(inlineMarkdown).join('');
  if (node instanceof HTMLAnchorElement) return `[${inner()}](<${node.href}>)`;
  if (node instanceof HTMLElement && node.matches('b, strong')) return `**${inner().trim()}**`;
  if (node instanceof HTMLElement && node.matches('em')) return `*${inner().trim()}*`;
  if (node.nodeType === Node.TEXT_NODE)
    return escapeMarkdown((node.textContent ?? '').replace(/\s+/g, ' '));
  const text = inner();
  return node instanceof HTMLElement && node.matches('p, h2, h3, figcaption') ? text.trim() : text;
}

/**
 * A fenced block of Markdown, whatever backticks it holds (CommonMark 0.31, 4.5).
 *
 * @param language what stands behind the opening fence; may be empty
 */
export function codeFence(text: string, language: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return `${fence}${language}\n${text.replace(/\n+$/, '')}\n${fence}`;
}

/** Code within a line of Markdown, whatever backticks it holds (CommonMark 0.31, 6.1). */
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
 * A line of Markdown that is a paragraph, whatever it begins with: `1.`, `-` and `#` begin no list and
 * no heading (CommonMark 0.31, 4.1 to 4.3 and 5.2).
 *
 * @param line its text escaped by `escapeMarkdown`
 */
export function escapeLineStart(line: string): string {
  return line.replace(/^(\d{1,9}(?=[.)])|)(#{1,6}|[.)+]|[=-]+)(?=\s|$)/, '$1\\$2');
}

/**
 * Text for within a line of Markdown, where it is no markup: what could begin any gets a backslash.
 * Every ASCII punctuation mark may have one (CommonMark 0.31, 2.4); these are the ones that need it.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&]/g, '\\$&');
}
