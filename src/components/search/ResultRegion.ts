import { withBase } from '../../domain/urls.ts';
import { createElement } from '../site/dom.ts';
import { Combobox } from './Combobox.ts';
import { linkTo } from './renderAnswer.ts';

/** What is said while there is no answer yet; of one before it, after so many milliseconds. */
const searching = 'Searching…';
const patience = 300;

/** The parts of a search box that its panel works with. */
export interface SearchParts {
  readonly box: HTMLElement;
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement | HTMLTextAreaElement;
  readonly region: HTMLElement;
}

/** What lies below a search field: its state, what is said of it, and what was found. */
export class ResultRegion {
  private readonly parts: SearchParts;
  private readonly status = createElement('p');
  private readonly content = createElement('div');
  private readonly combobox: Combobox | undefined;
  private late: ReturnType<typeof setTimeout> | undefined;

  /** @param below whether results push the page down instead of lying over it */
  constructor(parts: SearchParts, below: boolean) {
    this.parts = parts;
    const { field, region } = parts;
    this.status.setAttribute('role', 'status');
    region.replaceChildren(this.status, this.content);
    if (field instanceof HTMLInputElement && !below) this.combobox = new Combobox(field, region);
  }

  get failed(): boolean {
    return this.parts.region.dataset['state'] === 'failed';
  }

  get firstLink(): HTMLAnchorElement | null {
    return this.content.querySelector('a');
  }

  show(visible: boolean): void {
    this.parts.region.hidden = !visible;
    this.combobox?.update();
  }

  /** Nothing was asked for: what else there is to choose from. */
  idle(parts: readonly HTMLElement[]): void {
    this.enter('idle', '');
    this.content.replaceChildren(...parts);
  }

  /** What was found before stays until more is there: less flicker, nothing moves. */
  loading(): void {
    const said = this.failed ? '' : (this.status.textContent ?? '');
    this.enter('loading', said || searching);
    this.show(true);
    // It is no answer to this, which has to be said if it stays for long.
    this.late = setTimeout(() => (this.status.textContent = searching), patience);
  }

  /** @param said what is said of it; nothing where it is no answer yet, as nothing is called not found before all is known */
  early(parts: readonly HTMLElement[], said = searching): void {
    this.enter('loading', said);
    this.fill(parts);
  }

  answer(parts: readonly HTMLElement[], said: string): void {
    this.enter('done', said);
    this.fill(parts);
  }

  /** The index did not come. */
  unloaded(): void {
    const ways = createElement('p');
    ways.append(
      linkTo(withBase('/errors/'), 'Browse all errors instead'),
      ' · ',
      linkTo(withBase('/codes/'), 'All codes'),
    );
    this.enter(
      'failed',
      'The search index could not be loaded. Check the connection and type again.',
    );
    this.fill([ways]);
  }

  /** A log that the tab's storage does not take: of so much, a search would read the beginning alone. */
  tooLong(): void {
    const way = createElement('p', 'Paste it there, or pick it as a file: ');
    way.append(linkTo(withBase('/diagnose/'), 'Diagnose'));
    this.enter('failed', 'This is more than can be handed on from here.');
    this.fill([way]);
    this.show(true);
  }

  key(event: KeyboardEvent): void {
    if (this.combobox) this.combobox.key(event);
    else moveAmongLinks(event, this.parts.field, this.content);
  }

  private enter(state: 'idle' | 'loading' | 'done' | 'failed', said: string): void {
    clearTimeout(this.late);
    this.parts.region.dataset['state'] = state;
    this.status.textContent = said;
  }

  private fill(parts: readonly HTMLElement[]): void {
    replaceContent(this.content, parts, (same) => {
      // The focus was lost with what had it, which has closed what lies over the page.
      this.show(true);
      (same ?? this.parts.field).focus();
    });
    this.combobox?.update();
  }
}

/**
 * Puts other content in the place of what was found before. Whoever is at a link or filter of it gets
 * the focus on the same one of the new.
 *
 * @param lost called where the focus has to be put back: with what gets it, undefined if it is gone
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
  lost(all.find((part) => placeOf(part) === placeOf(focused)));
}

/** What tells one link or filter from another. */
function placeOf(part: Element): string {
  return part.getAttribute('href') ?? part.getAttribute('name') ?? '';
}

/**
 * Moves the focus with the arrow keys: from a field into the links below it, among them, and back.
 *
 * @param field the field; from one of several lines only the arrow down leads out
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
