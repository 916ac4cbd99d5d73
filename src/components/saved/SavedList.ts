import { storageKey, visitedArticles } from '../site/storage.ts';
import { createButton, createElement } from '../site/dom.ts';
import { answers } from '../feedback/answers.ts';
import { downloadText, importReport, savedEntry, savedNotices } from './savedListParts.ts';
import { parseSaved, savedFormat, type SavedItem } from './savedItem.ts';
import { savedStore, saveProblem } from './savedStore.ts';

/** A larger file is none that this page wrote: no browser's storage holds as much. In bytes. */
const largestFile = 20_000_000;

/** The list of what is saved: to be found, changed, removed, exported and imported. */
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

  /** Another tab changed something. A note that is being written here is not taken away. */
  private readonly follow = ({ key }: StorageEvent): void => {
    // No key: all that the site keeps was cleared.
    const own = key === storageKey('saved') || key === null;
    if (own && !this.contains(document.activeElement)) this.show();
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
        const kept = savedStore.find(item) ?? item;
        const fault = saveProblem(savedStore.remove(item));
        if (fault) return fault;
        this.forgetVisit(item.article);
        const removed = createElement('li');
        removed.className = 'saved-items__removed';
        removed.append(this.undo(kept, removed));
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
      const fault = saveProblem(savedStore.merge([item]).result);
      if (fault) return this.say(fault);
      visitedArticles.remember(item.article);
      const entry = this.entry(savedStore.find(item) ?? item);
      place.replaceWith(entry);
      entry.querySelector('a')?.focus();
    });
    line.append(undo);
    return line;
  }

  /** The article says that one was here only while something is known of it. */
  private forgetVisit(article: string): void {
    const answer = answers.of(article);
    const left = savedStore.read().items.some((one) => one.article === article);
    if (!left && !(answer?.helpful && answer.worked)) visitedArticles.forget(article);
  }

  private filter(): void {
    const text = this.querySelector<HTMLInputElement>('[type=search]')?.value ?? '';
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const entries = [...this.list.querySelectorAll<HTMLElement>('li:not(.saved-items__removed)')];
    for (const entry of entries) {
      const note = entry.querySelector('textarea')?.value ?? '';
      const own = `${entry.textContent}\n${note}`.toLowerCase();
      entry.hidden = !words.every((word) => own.includes(word));
    }
    if (words.length === 0) return this.say(...savedNotices(entries.length));
    const left = entries.filter(({ hidden }) => !hidden).length;
    this.say(`${left} of ${entries.length} have “${text.trim()}”.`);
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
    const fault = saveProblem(merged.result);
    if (!fault) for (const { article } of parsed.items) visitedArticles.remember(article);
    this.show();
    this.say(...importReport(file.name, parsed, merged, fault));
  }

  private say(...lines: (string | Node)[]): void {
    const said = this.querySelector('.saved-status');
    said?.replaceChildren(
      ...lines.map((line) => (typeof line === 'string' ? createElement('p', line) : line)),
    );
  }
}
