import { fillCode, fillCommand } from '../../domain/shell/fillCommand.ts';
import type { ValueTypeName } from '../../match/index.ts';
import { createElement } from '../site/dom.ts';
import {
  listValues,
  type PageCommand,
  pageCommands,
  pageTypes,
  pageValues,
} from '../values/commandValues.ts';
import { codeSpan } from './markdown.ts';
import { copyText } from './sharePanel.ts';

/** Copies the whole article as Markdown, with the user's values, and creates the panel that says so. */
export function articleMarkdownPanel(): HTMLElement {
  const panel = createElement('div');
  const status = createElement('p');
  status.setAttribute('role', 'status');
  panel.append(status);
  void copyArticle(status);
  return panel;
}

async function copyArticle(status: HTMLElement): Promise<void> {
  const values = pageValues();
  const text = loadMarkdown().then((markdown) =>
    fillMarkdown(markdown, pageCommands(), values, pageTypes()),
  );
  try {
    // Browsers allow the clipboard only right after the click, so it gets the article as a promise.
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    const mine = Object.keys(values).length > 0 ? ` with your values (${listValues(values)})` : '';
    status.textContent = `The whole article was copied as Markdown${mine}. A value that you did not type is a placeholder, such as <name>.`;
  } catch {
    await text.then(
      (markdown) => copyText(markdown, status),
      () => {
        status.textContent =
          'The article could not be loaded as Markdown. Check the connection, then try again.';
      },
    );
  }
}

/** Loads the Markdown of the article, which lies beside its page. */
async function loadMarkdown(): Promise<string> {
  const link = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]');
  const response = await fetch(link?.href ?? '');
  if (!response.ok) throw new Error(`${response.url}: the server returned ${response.status}.`);
  return response.text();
}

/**
 * Fills the placeholders in the Markdown of an article, in the same way as the commands of its page.
 *
 * @param markdown as `articleMarkdown` of `src/api/markdown` writes it
 * @param values the values, by placeholder name
 * @param types the types of the values, by placeholder name
 */
export function fillMarkdown(
  markdown: string,
  commands: readonly PageCommand[],
  values: Readonly<Record<string, string>>,
  types: Readonly<Record<string, ValueTypeName>>,
): string {
  const filled = filledLines(commands, values, types);
  let fence = '';
  return markdown
    .split('\n')
    .map((line) => {
      const text = line.trimStart();
      const mark = /^`{3,}|^~{3,}/.exec(text)?.[0] ?? '';
      if (fence === '' && mark !== '') {
        fence = mark;
        return line;
      }
      if (fence !== '' && text === fence) {
        fence = '';
        return line;
      }
      const indent = line.slice(0, line.length - text.length);
      if (fence !== '') return indent + (filled.get(text) ?? text);
      // The name of a file above its code, or the list of the values.
      const file = /^`(.+)`:$/.exec(text)?.[1];
      if (file !== undefined) return indent + codeSpan(filled.get(file) ?? file) + ':';
      const [item, name] = /^- `<([a-z][a-z0-9-]*)>`: .*?(?=, such as |$)/.exec(text) ?? [];
      const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
      return item !== undefined && value !== undefined
        ? `${indent}${item}, here ${codeSpan(value)}`
        : line;
    })
    .join('\n');
}

/** Returns the lines of all commands with placeholders, without indents, and what they are when filled. */
function filledLines(
  commands: readonly PageCommand[],
  values: Readonly<Record<string, string>>,
  types: Readonly<Record<string, ValueTypeName>>,
): Map<string, string> {
  const lines = new Map<string, string>();
  for (const { shell, parts } of commands) {
    const texts = (
      shell === 'code' ? fillCode(parts, values, types) : fillCommand(parts, shell, values, types)
    ).map((part) => {
      if ('literal' in part) return [part.literal, part.literal] as const;
      const written = `<${part.placeholder}>`;
      return [written, part.text ?? written] as const;
    });
    const after = texts
      .map(([, text]) => text)
      .join('')
      .split('\n');
    const before = texts
      .map(([text]) => text)
      .join('')
      .split('\n');
    for (const [index, line] of before.entries())
      lines.set(line.trimStart(), (after[index] ?? line).trimStart());
  }
  return lines;
}
