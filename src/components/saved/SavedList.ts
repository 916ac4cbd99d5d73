import { storageKey, visitedArticles } from '../site/storage.ts';
import { createButton, createElement } from '../site/dom.ts';
import { answers } from '../feedback/answers.ts';
import { downloadText, importReport, savedEntry, savedNotices } from './savedListParts.ts';
import { parseSaved, savedFormat, type SavedItem } from './savedItem.ts';
import { savedStore, saveProblem } from './savedStore.ts';

/** In bytes. This page never exports a larger file, as no browser's storage holds that much. */
const largestFile = 20_000_000;

/** The list of saved fixes, which users can search, edit, remove, export and import. */
export class SavedList extends HTMLElement {
  connectedCallback(): void {
    const find = this.querySelector<HTMLInputElement>('[type=search]');
    const file = this.querySelector<HTMLInputElement>('[type=file]');
    find?.addEventListener('input', () => this.filter());
    this.querySelector('[data-action=export]')?.addEventListener('click', () => this.export());
    this.querySelector('[data-action=import]')?.addEventListener('click', () => file?.click());
    file?.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      if (chosen) void this.import(chosen).finally(() => (file.value = ''));
    });
    addEventListener('storage', this.follow);
    this.show();
  }

  disconnectedCallback(): void {
    removeEventListener('storage', this.follow);
  }

  /** Shows the changes of another tab, unless the user is editing a note in this tab. */
  private readonly follow = ({ key }: StorageEvent): void => {
    // Without a key, the whole storage of the site was cleared.
    const changed = key === storageKey('saved') || key === null;
    if (changed && !this.contains(document.activeElement)) this.show();
  };

  private get list(): HTMLElement {
    return this.querySelector('.saved-items') ?? this;
  }

  private show(): void {
    const { items } = savedStore.read();
    const newest = [...items].sort((a, b) => (a.changed < b.changed ? 1 : -1));
    this.list.replaceChildren(...newest.map((item) => this.entry(item)));
    this.list.dataset['state'] = 'done';
    this.filter();
  }

  private entry(item: SavedItem): HTMLLIElement {
    const entry = savedEntry(item, {
      remove: () => {
        const stored = savedStore.find(item) ?? item;
        const problem = saveProblem(savedStore.remove(item));
        if (problem) return problem;
        this.forgetVisit(item.article);
        const removed = createElement('li');
        removed.className = 'saved-items__removed';
        removed.append(this.undo(stored, removed));
        entry.replaceWith(removed);
        removed.querySelector('button')?.focus();
        return undefined;
      },
    });
    return entry;
  }

  private undo(item: SavedItem, place: HTMLElement): HTMLElement {
    const line = createElement('p', `Removed: ${item.title || item.error}. `);
    const undo = createButton('Undo', () => {
      const problem = saveProblem(savedStore.merge([item]).result);
      if (problem) return this.say(problem);
      visitedArticles.remember(item.article);
      const entry = this.entry(savedStore.find(item) ?? item);
      place.replaceWith(entry);
      entry.querySelector('a')?.focus();
    });
    line.append(undo);
    return line;
  }

  /**
   * Removes “You were here before” from an article, if no item of it is saved any more and the user
   * did not report that a fix worked.
   */
  private forgetVisit(article: string): void {
    const answer = answers.of(article);
    const isSaved = savedStore.read().items.some((item) => item.article === article);
    if (!isSaved && !(answer?.helpful && answer.worked)) visitedArticles.forget(article);
  }

  private filter(): void {
    const text = this.querySelector<HTMLInputElement>('[type=search]')?.value ?? '';
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const entries = [...this.list.querySelectorAll<HTMLElement>('li:not(.saved-items__removed)')];
    for (const entry of entries) {
      const note = entry.querySelector('textarea')?.value ?? '';
      const content = `${entry.textContent}\n${note}`.toLowerCase();
      entry.hidden = !words.every((word) => content.includes(word));
    }
    if (words.length === 0) return this.say(...savedNotices(entries.length));
    const matching = entries.filter(({ hidden }) => !hidden).length;
    this.say(`${matching} of ${entries.length} have “${text.trim()}”.`);
  }

  private export(): void {
    const { items } = savedStore.read();
    const exported = new Date().toISOString();
    const file = { ...savedFormat, exported, items };
    downloadText(`unstuck-saved-${exported.slice(0, 10)}.json`, JSON.stringify(file, null, 2));
    this.say(`Exported ${items.length} ${items.length === 1 ? 'item' : 'items'}.`);
  }

  private async import(file: File): Promise<void> {
    if (file.size > largestFile)
      return this.say(
        `${file.name} has ${Math.round(file.size / 1e6)} MB: expected at most ${largestFile / 1e6} MB. Choose a file that “Export” on this page wrote.`,
      );
    const text = await file.text().catch(() => undefined);
    if (text === undefined)
      return this.say(
        `${file.name} could not be read: it was moved, or the browser may not open it. Choose it again.`,
      );
    const parsed = parseSaved(text, new Date().toISOString());
    const merged = savedStore.merge(parsed.items);
    const problem = saveProblem(merged.result);
    if (!problem) for (const { article } of parsed.items) visitedArticles.remember(article);
    this.show();
    this.say(...importReport(file.name, parsed, merged, problem));
  }

  private say(...lines: (string | Node)[]): void {
    const status = this.querySelector('.saved-status');
    status?.replaceChildren(
      ...lines.map((line) => (typeof line === 'string' ? createElement('p', line) : line)),
    );
  }
}
