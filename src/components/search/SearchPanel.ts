import { search } from '../../search/search.ts';
import { loadIndexReader } from '../../search/load.ts';
import type { SearchAnswer, SearchFilter } from '../../search/types.ts';
import styles from './search-results.css?inline';
import { adoptStyles } from '../site/dom.ts';
import { sessionHandoff } from '../values/sessionHandoff.ts';
import { fitsUrl, pageQuery, queryFromUrl } from './queryUrl.ts';
import { filterBar, filterNames } from './filters.ts';
import { recentList, recentSearches } from './recentSearches.ts';
import { renderAnswer, statusText } from './renderAnswer.ts';
import { ResultRegion, type SearchParts } from './ResultRegion.ts';
import { withBase } from '../../domain/urls.ts';

// The styles load with the panel, because the HTML of a page has a size budget.
adoptStyles(styles);

/** A longer text is a log, not a query. In UTF-16 units. */
const maxQueryLength = 5000;
/** How many results are shown below a field, and on the search page. */
const maxResults = 8;
const maxResultsOnPage = 50;
const noFilter: SearchFilter = { tool: '', kind: '', platform: '' };

/**
 * Shows results while the user types into a search box. The one-line field in the header is a
 * combobox. Elsewhere results are a list of links below the field, and arrow keys move between them.
 * With `data-prefill="query"`, the box is that of the search page: the URL has the query and filters.
 */
export class SearchPanel {
  private readonly parts: SearchParts;
  private readonly results: ResultRegion;
  private filter = noFilter;
  private asked = '';

  constructor(parts: SearchParts) {
    this.parts = parts;
    const { box, form, field, region } = parts;
    this.results = new ResultRegion(parts, this.inline);
    if (box.dataset['prefill'] === 'path')
      field.value ||= queryFromUrl(location.pathname.slice(withBase('').length));
    else if (this.onPage) {
      const { query, filter } = pageQuery.read();
      // A query that is too long for a URL comes through the storage of this tab.
      field.value ||= query || sessionHandoff.takeText();
      this.filter = filter;
    }
    field.addEventListener('input', () => void this.search());
    field.addEventListener('focus', () => this.focused());
    box.addEventListener('keydown', (event) => this.key(event));
    box.addEventListener('focusout', (event) => {
      const stays = event.relatedTarget instanceof Node && box.contains(event.relatedTarget);
      if (!stays && !this.inline) this.results.show(false);
    });
    form.addEventListener('submit', (event) => this.submit(event));
    region.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('li[data-article-id] a'))
        this.remember();
    });
    // Start loading the index while the user types.
    loadIndexReader()
      .head()
      .catch(() => undefined);
    if (field.value.trim() !== '') void this.search();
    else this.focused();
  }

  private get onPage(): boolean {
    return this.parts.box.dataset['prefill'] === 'query';
  }

  /** Whether results push the page down instead of covering it. */
  private get inline(): boolean {
    const { box } = this.parts;
    return box.dataset['prefill'] !== undefined || box.classList.contains('search-box--large');
  }

  private focused(): void {
    if (this.parts.field.value.trim() === '') this.idle();
    else this.results.show(true);
  }

  /** Shows the recent searches while the field is empty. */
  private idle(): void {
    this.asked = '';
    const recent = recentList(() => {
      this.parts.field.focus();
      this.idle();
    });
    this.results.idle(recent);
    this.results.show(
      recent.length > 0 && (this.onPage || this.parts.box.contains(document.activeElement)),
    );
  }

  private async search(): Promise<void> {
    const query = this.parts.field.value.trim();
    const asked = JSON.stringify([query, this.filter]);
    if (this.onPage) pageQuery.write(query, this.filter);
    if (query === '') return this.idle();
    if (asked === this.asked && !this.results.failed) return this.results.show(true);
    this.asked = asked;
    this.results.loading();
    const isCurrent = (): boolean => asked === this.asked;
    try {
      const answer = await search(query, {
        limit: this.onPage ? maxResultsOnPage : maxResults,
        filter: this.filter,
        early: (first) => {
          if (!isCurrent()) return;
          // The full-text search may find more, so do not announce “not found” yet.
          const parts = this.render(query, { ...first, answered: true });
          this.results.early(parts, first.answered ? this.status(first) : undefined);
        },
      });
      if (isCurrent()) this.results.answer(this.render(query, answer), this.status(answer));
    } catch {
      if (isCurrent()) this.results.unloaded();
    }
  }

  private status(answer: SearchAnswer): string {
    return statusText(
      answer,
      filterNames.some((name) => this.filter[name] !== ''),
    );
  }

  private render(query: string, answer: SearchAnswer): HTMLElement[] {
    const bar = this.onPage
      ? filterBar(answer, this.filter, (filter) => {
          this.filter = filter;
          void this.search();
        })
      : undefined;
    return [...(bar ? [bar] : []), ...renderAnswer(query, answer)];
  }

  /** Adds the query to the recent searches. Pastes are never stored beyond this tab. */
  private remember(): void {
    const { box, field } = this.parts;
    if (box.dataset['mode'] !== 'diagnose') recentSearches.add(field.value);
  }

  /**
   * Opens the results. Pastes, and queries that are too long for a URL, go to the next page through
   * the storage of this tab.
   */
  private submit(event: Event): void {
    const { box, field } = this.parts;
    this.remember();
    if (box.dataset['mode'] === 'diagnose') {
      event.preventDefault();
      if (sessionHandoff.putText(field.value)) location.href = withBase('/diagnose/');
      else if (field.value.length > maxQueryLength) {
        this.asked = '';
        this.results.tooLong();
      } else void this.search();
    } else if (this.inline) {
      event.preventDefault();
      void this.search().then(() => this.results.firstLink?.focus());
    } else if (!fitsUrl(field.value)) {
      event.preventDefault();
      if (sessionHandoff.putText(field.value)) location.href = withBase('/search/');
    }
  }

  private key(event: KeyboardEvent): void {
    const { field, region, form } = this.parts;
    // While a word is composed, Enter and the arrow keys belong to the input method.
    if (event.isComposing) return;
    if (event.key === 'Escape' && !region.hidden) {
      field.focus();
      if (!this.onPage) this.results.show(false);
      event.preventDefault();
      return;
    }
    const multiline = field.localName === 'textarea';
    if (event.key === 'Enter' && event.target === field && multiline && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
      return;
    }
    this.results.key(event);
  }
}
