import type { SearchAnswer, SearchFilter } from '../../search/types.ts';
import styles from './search-results.css?inline';
import { adoptStyles } from '../site/dom.ts';
import { sessionHandoff } from '../values/sessionHandoff.ts';
import { fitsUrl, pageQuery, queryFromUrl } from './queryUrl.ts';
import { seeAllLink } from './elements.ts';
import { filterNames } from './filters.ts';
import { recentList, recentSearches } from './recentSearches.ts';
import type { AnswerParts } from './renderAnswer.ts';
import { ResultRegion, type SearchParts } from './ResultRegion.ts';
import { SearchDialog } from './SearchDialog.ts';
import { searchPath, withBase } from '../../domain/urls.ts';

// The styles load with the panel, because the HTML of a page has a size budget.
adoptStyles(styles);

/** A longer text is a log, not a query. In UTF-16 units. */
const maxQueryLength = 5000;
/** How many results are shown below a field, and on the search page. */
const maxResults = 8;
const maxResultsOnPage = 50;
const noFilter: SearchFilter = { tool: '', kind: '', platform: '' };

/** Loads what answers a query. */
const loadEngine = () => import('./searchEngine.ts');
type Engine = Awaited<ReturnType<typeof loadEngine>>;

/** How long to wait after a keystroke before a log is matched, in milliseconds. */
const matchDelay = 150;

/** The height to which a field grows, in lines, so that users can compare a text with its screenshot. */
const maxRows = 14;

/**
 * Answers while the user types into a search box. The field in the header is a combobox, in a dialog
 * over the page. Elsewhere the answer is below the field, and arrow keys move between its links. The
 * matcher answers logs, files and whatever has several lines, in the same place. With
 * `data-prefill="query"`, the box is that of the search page: the URL has the query and filters.
 */
export class SearchPanel {
  private readonly parts: SearchParts;
  private readonly results: ResultRegion;
  private readonly dialog: SearchDialog | undefined;
  private filter = noFilter;
  /** What the region answers, or is about to; empty while there is nothing to answer. */
  private asked = '';
  private matches = 0;
  /** The search that runs, or ran last. */
  private running: Promise<void> = Promise.resolve();
  /** A text of several lines in a field of one line, which cannot hold it. */
  private lines = '';
  private cancelMatch: () => void = () => undefined;

  constructor(parts: SearchParts) {
    this.parts = parts;
    const { box, form, field, region } = parts;
    this.dialog = box.dataset['mode'] === 'dialog' ? new SearchDialog(parts) : undefined;
    this.results = new ResultRegion(parts, this.dialog !== undefined);
    // Without its script, the box still takes text.
    if (!this.dialog) parts.pictures().catch(() => undefined);
    field.addEventListener('input', () => this.typed());
    if (field instanceof HTMLInputElement)
      field.addEventListener('paste', (event) => this.takePaste(event));
    for (const event of ['dragover', 'dragleave', 'drop'])
      box.addEventListener(event, () => box.classList.toggle('drag-over', event === 'dragover'));
    if (this.onPage) addEventListener('hashchange', () => this.followLink());
    field.addEventListener('focus', () => this.focused());
    box.addEventListener('keydown', (event) => this.key(event));
    box.addEventListener('focusout', (event) => {
      const stays = event.relatedTarget instanceof Node && box.contains(event.relatedTarget);
      if (!stays && !this.inline && !this.dialog) this.results.show(false);
    });
    form.addEventListener('submit', (event) => this.submit(event));
    region.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('[data-article-id] a'))
        this.remember();
    });
    // Start loading the index while the user types. Diagnose mostly gets logs.
    if (box.dataset['prefill'] !== 'given')
      loadEngine()
        .then(({ loadIndexReader }) => loadIndexReader().head())
        .catch(() => undefined);
    this.takeFirstText();
  }

  private get onPage(): boolean {
    return this.parts.box.dataset['prefill'] === 'query';
  }

  /** Whether results push the page down instead of covering it. */
  private get inline(): boolean {
    const { box } = this.parts;
    return box.dataset['prefill'] !== undefined || box.classList.contains('search-box--large');
  }

  private get text(): string {
    return this.lines || this.parts.field.value;
  }

  /** Opens the search of the header over the page. */
  open(from: Element | null): void {
    this.dialog?.open(from);
    this.focused();
  }

  /** Puts a text into the field, and answers it. */
  takeText(text: string): void {
    const { field } = this.parts;
    this.dialog?.open(document.activeElement);
    field.value = field instanceof HTMLInputElement ? text.trim().replace(/\s+/g, ' ') : text;
    this.lines = field instanceof HTMLInputElement && isLog(text) ? text : '';
    if (field instanceof HTMLTextAreaElement)
      field.rows = Math.max(field.rows, Math.min(text.split('\n').length, maxRows));
    this.start();
  }

  /** Answers a file: the text of an image goes into the field, any other file to the matcher. */
  takeFile(file: Blob, isImage: boolean): void {
    this.dialog?.open(document.activeElement);
    const reader = this.parts.pictures();
    if (isImage)
      reader.then(
        (pictures) => void pictures.read(file),
        () => this.results.unloaded(),
      );
    else {
      reader.then((pictures) => pictures.cancel()).catch(() => undefined);
      this.lines = '';
      void this.match(file);
    }
  }

  /** Takes the text that the page starts with. The user may have typed before this script ran. */
  private takeFirstText(): void {
    const { box, field } = this.parts;
    const { prefill } = box.dataset;
    if (prefill === 'path')
      field.value ||= queryFromUrl(location.pathname.slice(withBase('').length));
    else if (prefill === 'query') {
      const { query, filter } = pageQuery.read();
      // A query that is too long for a URL comes through the storage of this tab.
      field.value ||= query || sessionHandoff.takeText();
      this.filter = filter;
    } else if (prefill === 'given') {
      field.value = sessionHandoff.takeText() || field.value;
      if (field.value === '') {
        field.focus();
        this.takeShared().catch(() => undefined);
      }
    }
    if (this.dialog) return;
    if (field.value.trim() !== '') this.start();
    else this.focused();
  }

  /** Takes what another app shared with the installed site, unless the user was faster. */
  private async takeShared(): Promise<void> {
    const { receiveShared } = await import('../diagnose/receiveShared.ts');
    const shared = await receiveShared();
    if (shared === '' || this.asked !== '') return;
    if (typeof shared === 'string') this.takeText(shared);
    else this.takeFile(shared, true);
  }

  private typed(): void {
    this.lines = '';
    this.start();
  }

  private start(): void {
    this.running = this.search();
  }

  private focused(): void {
    if (this.text.trim() !== '' && this.asked === '') this.start();
    // A file that was dropped has an answer without a text in the field.
    else if (this.asked === '') this.idle();
    else this.results.show(true);
  }

  /** Shows the recent searches while the field is empty. */
  private idle(): void {
    this.asked = '';
    const { box, field } = this.parts;
    const recent =
      box.dataset['prefill'] === 'given'
        ? []
        : recentList(() => {
            field.focus();
            this.idle();
          });
    this.results.idle(recent);
    this.results.show(recent.length > 0 && (this.onPage || box.contains(document.activeElement)));
  }

  /** Shows the search of a link to this page, which the browser follows without loading the page. */
  private followLink(): void {
    if (!this.parts.box.isConnected) return;
    const { query, filter } = pageQuery.read();
    this.parts.field.value = query;
    this.filter = filter;
    this.start();
  }

  /** Keeps the lines of a pasted log apart: a field of one line joins them. */
  private takePaste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!isLog(text)) return;
    event.preventDefault();
    this.takeText(text);
  }

  /** Lets the matcher answer, below the field. */
  private async match(source: string | Blob, delay = 0): Promise<void> {
    const asked = (this.asked = `match ${(this.matches += 1)}`);
    this.cancelMatch();
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    if (asked !== this.asked) return;
    try {
      const { showDiagnosis } = await import('../diagnose/answerInPlace.ts');
      if (asked !== this.asked) return;
      this.cancelMatch = showDiagnosis(this.results.release(), source, {
        stopped: () => {
          this.parts.field.focus();
          this.idle();
        },
      });
    } catch {
      if (asked === this.asked) this.results.unloaded();
    }
  }

  private async search(): Promise<void> {
    const { text } = this;
    if (isLog(text)) {
      if (this.onPage) pageQuery.write('', this.filter);
      return this.match(text, matchDelay);
    }
    const query = text.trim();
    const asked = JSON.stringify([query, this.filter]);
    if (this.onPage) pageQuery.write(query, this.filter);
    this.cancelMatch();
    if (query === '') return this.idle();
    if (asked === this.asked && !this.results.failed) {
      this.results.show(true);
      return this.running;
    }
    this.asked = asked;
    this.results.loading();
    const isCurrent = (): boolean => asked === this.asked;
    try {
      const engine = await loadEngine();
      if (!isCurrent()) return;
      const answer = await engine.search(query, {
        limit: this.onPage ? maxResultsOnPage : maxResults,
        filter: this.filter,
        early: (first) => {
          if (!isCurrent()) return;
          // The full-text search may find more, so do not announce “not found” yet.
          const parts = this.render(engine, query, { ...first, answered: true });
          this.results.early(parts, first.answered ? this.status(engine, first) : undefined);
        },
      });
      if (!isCurrent()) return;
      const [card, nextSteps] = await Promise.all([
        engine.loadCard(answer),
        engine.loadNextSteps(query, answer),
      ]);
      if (!isCurrent()) return;
      // Enter opens the first result only if it is an answer.
      const first = answer.answered || answer.codes.length > 0 || card !== undefined;
      const parts = this.render(engine, query, answer, { card, nextSteps });
      this.results.answer(parts, this.status(engine, answer), first);
    } catch {
      if (isCurrent()) this.results.unloaded();
    }
  }

  private status(engine: Engine, answer: SearchAnswer): string {
    return engine.statusText(
      answer,
      filterNames.some((name) => this.filter[name] !== ''),
    );
  }

  private render(
    engine: Engine,
    query: string,
    answer: SearchAnswer,
    loaded: Pick<AnswerParts, 'card' | 'nextSteps'> = {},
  ): HTMLElement[] {
    const bar = this.onPage
      ? engine.filterBar(answer, this.filter, (filter) => {
          this.filter = filter;
          this.start();
        })
      : undefined;
    const seeAll = this.dialog && seeAllLink(query, answer, () => this.openSearchPage());
    return [...(bar ? [bar] : []), ...engine.renderAnswer(query, answer, { ...loaded, seeAll })];
  }

  /** Adds the query to the recent searches. Pastes are never stored beyond this tab. */
  private remember(): void {
    const { box, field } = this.parts;
    if (box.dataset['mode'] !== 'diagnose' && this.lines === '') recentSearches.add(field.value);
  }

  /**
   * Answers below the field. In the dialog, opens the first result, or the search page if nothing is
   * an answer. Nothing is sent.
   */
  private submit(event: Event): void {
    event.preventDefault();
    this.remember();
    if (this.text.trim() === '') return;
    if (!this.dialog) {
      void this.search().then(() => this.results.firstLink?.focus());
      return;
    }
    // The answer is still to come, so the user chose none of the options.
    const isEarly = this.results.isLoading;
    void this.running.then(() => {
      const first = isEarly ? this.results.chosen : undefined;
      if (first) first.click();
      else this.openSearchPage();
    });
  }

  /**
   * Opens the search page, or Diagnose with a log. A text that is too long for a URL goes there through
   * the storage of this tab.
   */
  private openSearchPage(): void {
    const { text } = this;
    if (!isLog(text) && fitsUrl(text)) {
      this.dialog?.close();
      location.href = searchPath(text, '');
    } else if (sessionHandoff.putText(text))
      location.href = withBase(isLog(text) ? '/diagnose/' : '/search/');
  }

  private key(event: KeyboardEvent): void {
    const { field, region, form } = this.parts;
    // While a word is composed, Enter and the arrow keys belong to the input method.
    if (event.isComposing) return;
    if (event.key === 'Escape' && (this.dialog?.isOpen ?? !region.hidden)) {
      // The browser would empty the field.
      event.preventDefault();
      if (this.dialog) return this.dialog.close();
      field.focus();
      if (!this.onPage) this.results.show(false);
      return;
    }
    if (this.dialog && !this.dialog.isOpen) {
      if (event.key !== 'ArrowDown' || event.target !== field) return;
      event.preventDefault();
      return this.open(field);
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
