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
import { searchPath, withBase } from '../../domain/urls.ts';

// The styles load with the panel, because the HTML of a page has a size budget.
adoptStyles(styles);

/** A longer text is a log, not a query. In UTF-16 units. */
const maxQueryLength = 5000;
/** How many results are shown below a field, and on the search page. */
const maxResults = 8;
const maxResultsOnPage = 50;
const noFilter: SearchFilter = { tool: '', kind: '', platform: '' };

/** How long to wait after a keystroke before a log is matched, in milliseconds. */
const matchDelay = 150;

/**
 * Answers while the user types into a search box. The one-line field in the header is a
 * combobox. Elsewhere results are a list of links below the field, and arrow keys move between them.
 * The matcher answers logs, files and whatever has several lines, in the same place.
 * With `data-prefill="query"`, the box is that of the search page: the URL has the query and filters.
 */
export class SearchPanel {
  private readonly parts: SearchParts;
  private readonly results: ResultRegion;
  private filter = noFilter;
  /** What the region answers, or is about to; empty while there is nothing to answer. */
  private asked = '';
  private matches = 0;
  /** A log that was pasted into a field of one line, which cannot hold it. */
  private pasted = '';
  private cancelMatch: () => void = () => undefined;

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
    field.addEventListener('input', () => {
      this.pasted = '';
      void this.search();
    });
    if (field instanceof HTMLInputElement)
      field.addEventListener('paste', (event) => this.takePaste(event, field));
    this.takeDrops();
    if (this.onPage) addEventListener('hashchange', () => this.followLink());
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
    // A file that was dropped has an answer without a text in the field.
    if (this.parts.field.value.trim() === '' && this.asked === '') this.idle();
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

  /** Shows the search of a link to this page, which the browser follows without loading the page. */
  private followLink(): void {
    if (!this.parts.box.isConnected) return;
    const { query, filter } = pageQuery.read();
    this.parts.field.value = query;
    this.filter = filter;
    void this.search();
  }

  /** Keeps the lines of a pasted log apart: a field of one line joins them. */
  private takePaste(event: ClipboardEvent, field: HTMLInputElement): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!isLog(text)) return;
    event.preventDefault();
    field.value = text.trim().replace(/\s+/g, ' ');
    this.pasted = text;
    void this.search();
  }

  /** Accepts files of text. Images are for `ScreenshotInput`, which a box for pastes has. */
  private takeDrops(): void {
    const { box } = this.parts;
    box.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
    box.addEventListener('drop', (event) => {
      const file = event.dataTransfer?.files[0];
      if (event.defaultPrevented || !file || file.type.startsWith('image/')) return;
      event.preventDefault();
      void this.match(file);
    });
  }

  /** Lets the matcher answer, below the field. */
  private async match(source: string | File, delay = 0): Promise<void> {
    const asked = (this.asked = `match ${(this.matches += 1)}`);
    this.cancelMatch();
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    if (asked !== this.asked) return;
    try {
      const { showDiagnosis } = await import('../diagnose/answerInPlace.ts');
      if (asked !== this.asked) return;
      this.cancelMatch = showDiagnosis(this.results.release(), source, {
        stopped: () => this.parts.field.focus(),
      });
    } catch {
      if (asked === this.asked) this.results.unloaded();
    }
  }

  private async search(): Promise<void> {
    const text = this.pasted || this.parts.field.value;
    if (isLog(text)) {
      if (this.onPage) pageQuery.write('', this.filter);
      return this.match(text, matchDelay);
    }
    const query = text.trim();
    const asked = JSON.stringify([query, this.filter]);
    if (this.onPage) pageQuery.write(query, this.filter);
    this.cancelMatch();
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
    if (box.dataset['mode'] !== 'diagnose' && this.pasted === '') recentSearches.add(field.value);
  }

  /**
   * Answers a paste below the field, or opens the search page. A log, or a query that is too long for
   * a URL, goes there through the storage of this tab. Nothing is sent.
   */
  private submit(event: Event): void {
    const { box, field } = this.parts;
    event.preventDefault();
    this.remember();
    const text = this.pasted || field.value;
    if (box.dataset['mode'] === 'diagnose') {
      if (text.trim() !== '') void this.match(text);
    } else if (this.inline) void this.search().then(() => this.results.firstLink?.focus());
    else if (!isLog(text) && fitsUrl(text)) location.href = searchPath(text, '');
    else if (sessionHandoff.putText(text))
      location.href = withBase(isLog(text) ? '/diagnose/' : '/search/');
    else void this.search();
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

/** Tells whether a text is output for the matcher, not a query. */
function isLog(text: string): boolean {
  return text.trim().includes('\n') || text.length > maxQueryLength;
}
