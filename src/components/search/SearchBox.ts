import { createElement } from '../site/dom.ts';
import type { SearchParts } from './ResultRegion.ts';

/** The events that load the panel. */
const events = ['focusin', 'input', 'dragover'] as const;

/**
 * A search field with results below it. Every page loads only this shell. The panel that searches
 * loads when the field is first used, or right away if there already is a query.
 */
export class SearchBox extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector<SearchParts['field']>('input, textarea');
    if (!form || !field) return;
    const region = createElement('div');
    region.className = 'search-results';
    region.dataset['state'] = 'idle';
    region.setAttribute('role', 'region');
    region.setAttribute('aria-label', 'Search results');
    // Makes a click in the region focus the region, even on elements that get no focus, such as links
    // in Safari. Otherwise the focus would leave the box, and its results would close before the click
    // ends.
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
          if (!submitted) return;
          submitted = false;
          const alert = createElement(
            'p',
            'Search could not be loaded. Check the connection, try again.',
          );
          alert.setAttribute('role', 'alert');
          region.replaceChildren(alert);
          region.hidden = false;
        },
      );
    };
    // What was typed must not be sent, so the form waits for the panel.
    const wait = (event: Event): void => {
      event.preventDefault();
      submitted = true;
      start();
    };
    const waitForEnter = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) wait(event);
    };
    form.addEventListener('submit', wait);
    if (this.dataset['mode'] === 'diagnose')
      field.addEventListener('keydown', waitForEnter as EventListener);
    for (const event of events) this.addEventListener(event, start);
    // If the panel that reads a dropped file is not there yet, the browser must not open the file.
    for (const event of ['dragover', 'drop'] as const)
      document.addEventListener(event, (drag) => {
        const isHere = drag.target instanceof Node && this.contains(drag.target);
        if (isHere && drag.dataTransfer?.types.includes('Files')) drag.preventDefault();
      });
    if (this.dataset['mode'] === 'diagnose' && field instanceof HTMLTextAreaElement)
      this.takeImages(field);
    // The user typed before this script ran, or the panel takes the query from the URL.
    const query = field.value || this.dataset['prefill'];
    if (query || field === document.activeElement) start();
  }

  /** Lets boxes for pastes accept screenshots too. The script loads when the box is almost in view. */
  private takeImages(field: HTMLTextAreaElement): void {
    const near = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        near.disconnect();
        import('../screenshots/ScreenshotInput.ts').then(
          ({ ScreenshotInput }) => new ScreenshotInput(this, field, { acceptsFiles: true }),
          // If the script cannot be loaded, the box still accepts text.
          () => undefined,
        );
      },
      { rootMargin: '100%' },
    );
    near.observe(this);
  }
}
