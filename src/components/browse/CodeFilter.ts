import type { CodeList } from '../../domain/codes/codes.ts';
import { searchPath } from '../../domain/urls.ts';
import { createElement } from '../site/dom.ts';

/** The most rows that are shown. A user who needs another code types more of it. */
const maxRows = 100;

/** The list of all codes. It is loaded once, when it is first needed. */
let list: Promise<CodeList> | undefined;

/**
 * Loads the list of all codes. After a failure, the next call tries again.
 *
 * @param path the path of the list, with the base path
 * @throws if the list cannot be loaded
 */
export function loadCodes(path: string): Promise<CodeList> {
  list ??= fetch(path)
    .then((response) => {
      if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
      return response.json() as Promise<CodeList>;
    })
    .catch((error: unknown) => {
      list = undefined;
      throw error;
    });
  return list;
}

/** Filters codes by the words of its field: by the code, its meaning and the name of its system. */
export class CodeFilter extends HTMLElement {
  private readonly found = createElement('ul');

  connectedCallback(): void {
    const field = this.querySelector('input');
    this.found.className = 'link-list';
    field?.addEventListener('input', () => void this.filter(field));
    if (field?.value) void this.filter(field);
  }

  private async filter(field: HTMLInputElement): Promise<void> {
    const text = field.value;
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return this.show(false, '');
    try {
      const codes = await loadCodes(this.dataset['list'] ?? '');
      if (field.value === text) this.showRows(codes, words, text.trim());
    } catch {
      this.show(
        false,
        'The list of codes could not be loaded. Check the connection and type again.',
      );
    }
  }

  private showRows(codes: CodeList, words: readonly string[], text: string): void {
    const { system = '' } = this.dataset;
    const systems = codes.filter((one) => system === '' || one.system === system);
    const rows = systems.flatMap(({ title, rows: all }) =>
      all
        .filter(([code, meaning]) => {
          const content = `${code} ${meaning} ${title}`.toLowerCase();
          return words.every((word) => content.includes(word));
        })
        .map((row) => ({ title, row })),
    );
    // A code that is the whole text comes before codes that only contain it, such as 1 before 10.
    const isWhole = ({ row: [code] }: (typeof rows)[number]): number =>
      Number(code.toLowerCase() === text.toLowerCase());
    rows.sort((a, b) => isWhole(b) - isWhole(a));
    this.found.replaceChildren(
      ...rows.slice(0, maxRows).map(({ title, row: [code, meaning, path] }) => {
        const item = createElement('li');
        const link = createElement('a');
        link.href = path;
        link.append(createElement('code', code));
        item.append(link, ` ${meaning} `);
        if (system === '') item.append(createElement('span', title));
        return item;
      }),
    );
    if (rows.length === 0) {
      const elsewhere = createElement('a', 'Search the whole site');
      elsewhere.href = searchPath(text, '');
      const item = createElement('li');
      item.append(elsewhere);
      this.found.append(item);
    }
    const total = systems.reduce((sum, { rows: all }) => sum + all.length, 0);
    const shown = rows.length > maxRows ? `, the first ${maxRows} are shown` : '';
    this.show(true, `${rows.length} of ${total}${shown}`);
  }

  /** Shows the found codes instead of the content of the page, or the content again. */
  private show(found: boolean, status: string): void {
    this.found.remove();
    for (const part of this.querySelectorAll<HTMLElement>(':scope > :not(.list-filter)'))
      part.hidden = found;
    if (found) this.append(this.found);
    const line = this.querySelector('[role=status]');
    if (line) line.textContent = status;
  }
}
