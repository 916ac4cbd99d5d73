import { withBase } from '../../domain/urls.ts';
import type { ScreenshotInput } from '../screenshots/ScreenshotInput.ts';
import { createElement } from '../site/dom.ts';
import { Combobox } from './Combobox.ts';
import { linkTo } from './elements.ts';

/** The status text while there is no answer. */
const searching = 'Searching…';
/** How long the status of the previous answer stays while a new search runs, in milliseconds. */
const statusDelay = 300;

/** The parts of a search box that its panel works with. */
export interface SearchParts {
  readonly box: HTMLElement;
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement | HTMLTextAreaElement;
  readonly region: HTMLElement;
  /** Loads what reads screenshots. */
  readonly pictures: () => Promise<ScreenshotInput>;
}

/** The region below a search field, with a status text and the results. */
export class ResultRegion {
  private readonly parts: SearchParts;
  private readonly status = createElement('p');
  private readonly content = createElement('div');
  private readonly combobox: Combobox | undefined;
  private late: ReturnType<typeof setTimeout> | undefined;

  /** @param options whether the results are options of the field, as in the dialog, or links below it */
  constructor(parts: SearchParts, options: boolean) {
    this.parts = parts;
    const { field, region } = parts;
    this.status.setAttribute('role', 'status');
    region.replaceChildren(this.status, this.content);
    if (field instanceof HTMLInputElement && options) this.combobox = new Combobox(field, region);
  }

  get failed(): boolean {
    return this.parts.region.dataset['state'] === 'failed';
  }

  get isLoading(): boolean {
    return this.parts.region.dataset['state'] === 'loading';
  }

  get firstLink(): HTMLAnchorElement | null {
    return this.parts.region.querySelector('a');
  }

  /** The option that Enter opens. */
  get chosen(): HTMLAnchorElement | undefined {
    return this.combobox?.chosen;
  }

  show(visible: boolean): void {
    if (this.parts.region.hidden !== visible) return;
    this.parts.region.hidden = !visible;
    this.combobox?.update();
  }

  /** Shows other choices, such as recent searches, while there is no query. */
  idle(parts: readonly HTMLElement[]): void {
    this.enter('idle', '');
    this.content.replaceChildren(...parts);
    this.combobox?.update();
  }

  /** Keeps the previous results until there are new ones, so that nothing flickers or moves. */
  loading(): void {
    const status = this.failed ? '' : (this.status.textContent ?? '');
    this.enter('loading', status || searching);
    this.show(true);
    // Enter must not open a result of the previous query.
    this.combobox?.choose(-1);
    // The previous status does not answer the new query. If the search takes long, replace it.
    this.late = setTimeout(() => (this.status.textContent = searching), statusDelay);
  }

  /**
   * Shows the first results of a search that is still running.
   *
   * @param status omit it while there is no answer, so that “not found” is never announced too early
   */
  early(parts: readonly HTMLElement[], status = searching): void {
    this.enter('loading', status);
    this.fill(parts);
  }

  /** @param first whether Enter opens the first result */
  answer(parts: readonly HTMLElement[], status: string, first: boolean): void {
    this.enter('done', status);
    this.fill(parts, first);
  }

  /** Shows that the index could not be loaded, with links to the lists of errors and codes. */
  unloaded(): void {
    const links = createElement('p');
    links.append(
      linkTo(withBase('/errors/'), 'Browse all errors instead'),
      ' · ',
      linkTo(withBase('/codes/'), 'All codes'),
    );
    this.enter(
      'failed',
      'The search index could not be loaded. Check the connection and type again.',
    );
    this.fill([links]);
  }

  /** Leaves the region to a diagnosis, which has its own status. The next answer takes it back. */
  release(): HTMLElement {
    clearTimeout(this.late);
    const { region } = this.parts;
    this.content.replaceChildren();
    region.hidden = false;
    this.combobox?.update();
    return region;
  }

  key(event: KeyboardEvent): void {
    if (this.combobox) this.combobox.key(event);
    else moveAmongLinks(event, this.parts.field, this.content);
  }

  private enter(state: 'idle' | 'loading' | 'done' | 'failed', status: string): void {
    clearTimeout(this.late);
    if (!this.content.isConnected) this.parts.region.replaceChildren(this.status, this.content);
    this.parts.region.dataset['state'] = state;
    this.status.textContent = status;
  }

  private fill(parts: readonly HTMLElement[], first = false): void {
    replaceContent(this.content, parts, (same) => {
      // Removing the focused element moved the focus out of the box, which closed the results.
      this.show(true);
      (same ?? this.parts.field).focus();
    });
    this.combobox?.update(first);
  }
}

/**
 * Replaces the previous results. If a link or filter of them had the focus, the focus has to move to
 * the same link or filter of the new results.
 *
 * @param lost called if the focus was lost, with the element that has to get it; undefined if the new
 *   results do not have this element
 */
function replaceContent(
  content: HTMLElement,
  parts: readonly HTMLElement[],
  lost: (same: HTMLElement | undefined) => void,
): void {
  const { activeElement } = document;
  const focused = content.contains(activeElement) ? activeElement : null;
  content.replaceChildren(...parts);
  if (!focused) return;
  const all = [...content.querySelectorAll<HTMLElement>('a, select')];
  lost(all.find((part) => focusKey(part) === focusKey(focused)));
}

/** Identifies a link or filter, in the previous and in the new results. */
function focusKey(part: Element): string {
  return part.getAttribute('href') ?? part.getAttribute('name') ?? '';
}

/**
 * Moves the focus with the arrow keys: from a field to the links below it, between the links, and
 * back to the field.
 *
 * @param field in a text area, only the arrow down moves the focus out of the field
 */
function moveAmongLinks(
  event: KeyboardEvent,
  field: HTMLInputElement | HTMLTextAreaElement,
  content: HTMLElement,
): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const links = [...content.querySelectorAll<HTMLElement>('li a')];
  const writing = event.target === field && field.localName === 'textarea';
  const inSelect = event.target instanceof HTMLSelectElement;
  if (!step || links.length === 0 || inSelect || (writing && step !== 1)) return;
  event.preventDefault();
  const next = links.indexOf(document.activeElement as HTMLElement) + step;
  (next < 0 ? field : links[Math.min(next, links.length - 1)])?.focus();
}
