import { createElement } from '../site/dom.ts';
import { withBase } from '../../domain/urls.ts';
import type { SearchParts } from './ResultRegion.ts';

/** What loads the panel. */
const events = ['focusin', 'input'] as const;

/**
 * A search field with results below it. Only this shell is on every page: what searches and shows
 * is loaded when the field is first used, or at once where a query is there already.
 */
export class SearchBox extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector<SearchParts['field']>('input, textarea');
    if (!form || !field) return;
    form.action = withBase('/search/');
    const region = createElement('div');
    region.className = 'search-results';
    region.dataset['state'] = 'idle';
    region.setAttribute('role', 'region');
    region.setAttribute('aria-label', 'Search results');
    // What is clicked in it takes the focus into the box, also where it takes none itself, as links in
    // Safari do: it would leave the box otherwise, whose results close then, before the click is over.
    region.tabIndex = -1;
    region.hidden = true;
    this.append(region);
    const parts: SearchParts = { box: this, form, field, region };
    let loading = false;
    let submitted = false;
    const start = (): void => {
      if (loading) return;
      loading = true;
      import('./SearchPanel.ts').then(
        ({ SearchPanel }) => {
          for (const event of events) this.removeEventListener(event, start);
          form.removeEventListener('submit', wait);
          field.removeEventListener('keydown', waitForEnter as EventListener);
          new SearchPanel(parts);
          if (submitted) form.requestSubmit();
        },
        () => {
          loading = false;
          // Without its script a form still leads to the search page, but no paste does.
          if (!submitted) return;
          submitted = false;
          const fault = createElement(
            'p',
            'Search could not be loaded. Check the connection, try again.',
          );
          fault.setAttribute('role', 'alert');
          region.replaceChildren(fault);
          region.hidden = false;
        },
      );
    };
    // A paste is never in an address: the form of a large box waits for the panel.
    const wait = (event: Event): void => {
      event.preventDefault();
      submitted = true;
      start();
    };
    const waitForEnter = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) wait(event);
    };
    if (this.dataset['mode'] === 'diagnose') {
      form.addEventListener('submit', wait);
      field.addEventListener('keydown', waitForEnter as EventListener);
    }
    for (const event of events) this.addEventListener(event, start);
    if (this.dataset['mode'] === 'diagnose' && field instanceof HTMLTextAreaElement)
      this.takePictures(field);
    // Typed before this script ran, or to be taken from the URL.
    const wanted = field.value || this.dataset['prefill'];
    if (wanted || field === document.activeElement) start();
  }

  /** Large boxes take pictures of messages too: from when they are nearly in sight. */
  private takePictures(field: HTMLTextAreaElement): void {
    const near = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        near.disconnect();
        import('../screenshots/ScreenshotInput.ts').then(
          ({ ScreenshotInput }) => new ScreenshotInput(this, field),
          // Without it the box still takes text.
          () => undefined,
        );
      },
      { rootMargin: '100%' },
    );
    near.observe(this);
  }
}
