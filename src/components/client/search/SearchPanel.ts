import { findArticles } from '../../../search/findArticles.ts';
import { loadIndexReader } from '../../../search/loadIndexReader.ts';
import type { SearchAnswer } from '../../../search/SearchAnswer.ts';
import type { SearchFilter } from '../../../search/SearchFilter.ts';
import styles from '../../../styles/search.css?inline';
import { adoptStyles } from '../adoptStyles.ts';
import { element } from '../element.ts';
import { pasteHandover } from '../pasteHandover.ts';
import type { SearchParts } from '../SearchBox.ts';
import { wordsOfAddress } from '../wordsOfAddress.ts';
import { Combobox } from './Combobox.ts';
import { filterBar, filterNames } from './filterBar.ts';
import { fitsAddress } from './fitsAddress.ts';
import { moveAmongLinks } from './moveAmongLinks.ts';
import { pageQuery } from './pageQuery.ts';
import { recentList } from './recentList.ts';
import { recentSearches } from './recentSearches.ts';
import { replaceContent } from './replaceContent.ts';
import { linkTo, renderAnswer, statusText } from './renderAnswer.ts';
import { inBase } from '../../../domain/inBase.ts';

// With the panel, as a page's HTML has a budget.
adoptStyles(styles);

/** What is longer is a log, and no query. In UTF-16 units. */
const longestQuery = 5000;
/** So many results are shown below a field, and so many on the search page. */
const shown = 8;
const shownOnPage = 50;
/** What is said while there is no answer yet; of one before it, after so many milliseconds. */
const searching = 'Searching…';
const patience = 300;
const noFilter: SearchFilter = { tool: '', kind: '', platform: '' };

/**
 * What a search box does once it is used: results while typing. A field of one line in the header is
 * a combobox; elsewhere results are a list of links below the field, which arrow keys go through.
 * With `data-page` it is the search page itself: the address has the query and the filters.
 */
export class SearchPanel {
  private readonly parts: SearchParts;
  private readonly status = element('p');
  private readonly content = element('div');
  private readonly combobox: Combobox | undefined;
  private filter = noFilter;
  private asked = '';

  constructor(parts: SearchParts) {
    this.parts = parts;
    const { box, form, field, region } = parts;
    this.status.setAttribute('role', 'status');
    region.replaceChildren(this.status, this.content);
    if (field instanceof HTMLInputElement && !this.inline)
      this.combobox = new Combobox(field, region);
    if ('address' in box.dataset)
      field.value ||= wordsOfAddress(location.pathname.slice(inBase('').length));
    else if (this.onPage) {
      const { query, filter } = pageQuery.read();
      // What was too long for an address has come through this tab’s storage.
      field.value ||= query || pasteHandover.takeText();
      this.filter = filter;
    }
    field.addEventListener('input', () => void this.search());
    field.addEventListener('focus', () => this.focused());
    box.addEventListener('keydown', (event) => this.key(event));
    box.addEventListener('focusout', (event) => {
      const stays = event.relatedTarget instanceof Node && box.contains(event.relatedTarget);
      if (!stays && !this.inline) this.show(false);
    });
    form.addEventListener('submit', (event) => this.submit(event));
    region.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('li[data-article-id] a'))
        this.remember();
    });
    // The head of the index comes while one types.
    loadIndexReader()
      .head()
      .catch(() => undefined);
    if (field.value.trim() !== '') void this.search();
    else this.focused();
  }

  private get onPage(): boolean {
    return 'page' in this.parts.box.dataset;
  }

  /** Whether results push the page down instead of lying over it. */
  private get inline(): boolean {
    const { box } = this.parts;
    return this.onPage || 'address' in box.dataset || box.classList.contains('large');
  }

  private show(visible: boolean): void {
    this.parts.region.hidden = !visible;
    this.combobox?.update();
  }

  private focused(): void {
    if (this.parts.field.value.trim() === '') this.idle();
    else this.show(true);
  }

  /** Nothing typed: what was searched for before. */
  private idle(): void {
    this.asked = '';
    this.parts.region.dataset['state'] = 'idle';
    this.status.textContent = '';
    const recent = recentList(() => {
      this.parts.field.focus();
      this.idle();
    });
    this.content.replaceChildren(...recent);
    this.show(
      recent.length > 0 && (this.onPage || this.parts.box.contains(document.activeElement)),
    );
  }

  private async search(): Promise<void> {
    const { field, region } = this.parts;
    const query = field.value.trim();
    const failed = region.dataset['state'] === 'failed';
    const asked = JSON.stringify([query, this.filter]);
    if (this.onPage) pageQuery.write(query, this.filter);
    if (query === '') return this.idle();
    if (asked === this.asked && !failed) return this.show(true);
    this.asked = asked;
    region.dataset['state'] = 'loading';
    // What was found before stays until more is there: less flicker, nothing moves.
    if (this.status.textContent === '' || failed) this.status.textContent = searching;
    this.show(true);
    const isCurrent = (): boolean => asked === this.asked;
    // It is no answer to this, which has to be said if it stays for long.
    const late = setTimeout(() => {
      if (isCurrent()) this.status.textContent = searching;
    }, patience);
    try {
      const answer = await findArticles(query, {
        limit: this.onPage ? shownOnPage : shown,
        filter: this.filter,
        early: (first) => {
          clearTimeout(late);
          if (!isCurrent()) return;
          // The full text may have more: what is only near is no answer yet, and no dead end.
          this.render(query, { ...first, answered: true });
          if (!first.answered) this.status.textContent = searching;
        },
      });
      if (!isCurrent()) return;
      this.render(query, answer);
      region.dataset['state'] = 'done';
    } catch {
      if (isCurrent()) this.fail();
    } finally {
      clearTimeout(late);
    }
  }

  private render(query: string, answer: SearchAnswer): void {
    const filtered = filterNames.some((name) => this.filter[name] !== '');
    this.status.textContent = statusText(answer, filtered);
    const bar = this.onPage
      ? filterBar(answer, this.filter, (filter) => {
          this.filter = filter;
          void this.search();
        })
      : undefined;
    this.fill([...(bar ? [bar] : []), ...renderAnswer(query, answer)]);
  }

  private fill(parts: readonly HTMLElement[]): void {
    replaceContent(this.content, parts, (same) => {
      // The focus was lost with what had it, which has closed what lies over the page.
      this.show(true);
      (same ?? this.parts.field).focus();
    });
    this.combobox?.update();
  }

  private fail(): void {
    this.parts.region.dataset['state'] = 'failed';
    this.status.textContent =
      'The search index could not be loaded. Check the connection and type again.';
    const ways = element('p');
    ways.append(
      linkTo(inBase('/errors/'), 'Browse all errors instead'),
      ' · ',
      linkTo(inBase('/codes/'), 'All codes'),
    );
    this.fill([ways]);
  }

  /** What is pasted into a box that asks for it is not stored beyond the tab. */
  private remember(): void {
    const { box, field } = this.parts;
    if (!('diagnose' in box.dataset)) recentSearches.add(field.value);
  }

  /** A log that the tab's storage does not take: of so much, a search would read the beginning alone. */
  private refuse(): void {
    this.asked = '';
    this.parts.region.dataset['state'] = 'failed';
    this.status.textContent = 'This is more than can be handed on from here.';
    const way = element('p', 'Paste it there, or pick it as a file: ');
    way.append(linkTo(inBase('/diagnose/'), 'Diagnose'));
    this.fill([way]);
    this.show(true);
  }

  /** A paste goes to Diagnose through this tab's storage, and never gets into an address, as nothing too long does. */
  private submit(event: Event): void {
    const { box, field } = this.parts;
    this.remember();
    if ('diagnose' in box.dataset) {
      event.preventDefault();
      if (pasteHandover.putText(field.value)) location.href = inBase('/diagnose/');
      else if (field.value.length > longestQuery) this.refuse();
      else void this.search();
    } else if (this.inline) {
      event.preventDefault();
      void this.search().then(() => this.content.querySelector('a')?.focus());
    } else if (!fitsAddress(field.value)) {
      event.preventDefault();
      if (pasteHandover.putText(field.value)) location.href = inBase('/search/');
    }
  }

  private key(event: KeyboardEvent): void {
    const { field, region, form } = this.parts;
    // Return and arrows are the input method's own while a word is composed.
    if (event.isComposing) return;
    if (event.key === 'Escape' && !region.hidden) {
      field.focus();
      if (!this.onPage) this.show(false);
      event.preventDefault();
      return;
    }
    const multiline = field.localName === 'textarea';
    if (event.key === 'Enter' && event.target === field && multiline && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
      return;
    }
    if (this.combobox) return this.combobox.key(event);
    moveAmongLinks(event, field, this.content);
  }
}
