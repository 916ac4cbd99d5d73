import type { SearchResult } from '../../search/SearchResult.ts';
import { pasteHandover } from './pasteHandover.ts';
import { renderResults } from './renderResults.ts';
import { wordsOfAddress } from './wordsOfAddress.ts';

/** A short pause after a key, in milliseconds, so that fast typing asks once. */
const pause = 60;
const shown = 8;

/**
 * Results while typing, below the field. Arrow keys move through them, Escape goes back.
 * With `data-page` it is the search page itself: results always show, and the address has the query.
 */
export class SearchBox extends HTMLElement {
  private timer = 0;
  private asked = '';

  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector<HTMLInputElement>('input, textarea');
    if (!form || !field) return;
    form.action = '/search/';
    const region = document.createElement('div');
    region.className = 'results';
    region.dataset['state'] = 'idle';
    region.setAttribute('role', 'region');
    region.setAttribute('aria-label', 'Search results');
    region.hidden = !this.onPage;
    this.append(region);
    field.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.search(field.value, region), pause);
    });
    field.addEventListener(
      'focus',
      () => (region.hidden = !this.onPage && field.value.trim() === ''),
    );
    this.addEventListener('keydown', (event) => this.key(event, field, region));
    this.addEventListener('focusout', (event) => {
      const stays = event.relatedTarget instanceof Node && this.contains(event.relatedTarget);
      if (!stays && !this.inline) region.hidden = true;
    });
    if ('address' in this.dataset) {
      field.value = wordsOfAddress(location.pathname);
    } else if (this.onPage) {
      field.value = new URLSearchParams(location.search).get('q') ?? '';
    }
    if (this.inline || 'diagnose' in this.dataset) {
      form.addEventListener('submit', (event) => this.submit(event, field, region));
    }
    // A value can be there already: on the search page, or typed before this script ran.
    if (field.value) void this.search(field.value, region);
  }

  /** A paste goes to Diagnose through this tab's storage, and never gets into an address. */
  private submit(event: Event, field: HTMLInputElement, region: HTMLElement): void {
    event.preventDefault();
    if ('diagnose' in this.dataset && pasteHandover.putText(field.value))
      location.href = '/diagnose/';
    else void this.search(field.value, region).then(() => region.querySelector('a')?.focus());
  }

  private get onPage(): boolean {
    return 'page' in this.dataset;
  }

  /** Whether results push the page down instead of lying over it. */
  private get inline(): boolean {
    return this.onPage || 'address' in this.dataset || this.classList.contains('large');
  }

  private async search(text: string, region: HTMLElement): Promise<void> {
    const query = text.trim();
    if (query === this.asked && region.dataset['state'] !== 'failed') return;
    this.asked = query;
    if (this.onPage)
      history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    region.hidden = !this.onPage && query === '';
    if (query === '') return renderResults(region, 'idle', query, []);
    renderResults(region, 'loading', query, []);
    let results: SearchResult[];
    try {
      const { findArticles } = await import('../../search/findArticles.ts');
      results = await findArticles(query, this.onPage ? 50 : shown);
    } catch {
      return query === this.asked ? renderResults(region, 'failed', query, []) : undefined;
    }
    if (query === this.asked) renderResults(region, 'done', query, results);
  }

  private key(event: KeyboardEvent, field: HTMLInputElement, region: HTMLElement): void {
    const links = [...region.querySelectorAll<HTMLElement>('li a')];
    const index = links.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      field.focus();
      region.hidden = !this.onPage;
    } else if (
      event.key === 'Enter' &&
      event.target === field &&
      field.localName === 'textarea' &&
      !event.shiftKey
    ) {
      event.preventDefault();
      field.form?.requestSubmit();
    } else if (
      step &&
      links.length > 0 &&
      (event.target !== field || field.localName === 'input' || step === 1)
    ) {
      event.preventDefault();
      (index + step < 0 ? field : links[Math.min(index + step, links.length - 1)])?.focus();
    }
  }
}
