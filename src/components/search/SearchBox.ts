import { givenFile, isImage } from '../screenshots/givenFile.ts';
import type { ScreenshotInput } from '../screenshots/ScreenshotInput.ts';
import { createElement } from '../site/dom.ts';
import type { SearchParts } from './ResultRegion.ts';
import type { SearchPanel } from './SearchPanel.ts';

/**
 * A field for words, lines, logs, files and screenshots, with the answer below it. Every page loads
 * only this shell. The panel that answers loads when the field is first used, or right away if there
 * already is a query.
 */
export class SearchBox extends HTMLElement {
  /** Files that were dropped before this script ran. The inline script in the head stores them here. */
  declare held?: readonly File[];
  private parts: SearchParts | undefined;
  private panel: Promise<SearchPanel | undefined> | undefined;
  private isReady = false;
  private screenshots: Promise<ScreenshotInput> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector<SearchParts['field']>('input, textarea');
    // The dialog moves the form, but never the box itself.
    if (!form || !field || this.parts) return;
    const region = createElement('div');
    region.className = 'search-results diagnosis';
    region.dataset['state'] = 'idle';
    region.setAttribute('role', 'region');
    region.setAttribute('aria-label', this.dataset['answer'] ?? 'Search results');
    // Makes a click in the region focus the region, even on elements that get no focus, such as links
    // in Safari. Otherwise the focus would leave the box, and its results would close before the click
    // ends.
    region.tabIndex = -1;
    region.hidden = true;
    this.append(region);
    const pictures = (): Promise<ScreenshotInput> => this.pictures(field);
    this.parts = { box: this, form, field, region, pictures };
    // What was typed must not be sent, so the form waits for the panel.
    const wait = (event: Event): void => {
      if (this.isReady) return;
      event.preventDefault();
      this.use(() => form.requestSubmit());
    };
    form.addEventListener('submit', wait);
    if (this.dataset['mode'] === 'diagnose')
      field.addEventListener('keydown', (event: Event) => {
        if (event instanceof KeyboardEvent && event.key === 'Enter')
          if (!event.shiftKey && !event.isComposing) wait(event);
      });
    for (const event of ['focusin', 'input', 'dragover'])
      this.addEventListener(event, () => void this.load());
    this.takeFiles();
    if (this.dataset['mode'] === 'dialog')
      // An input method composes its words in the field, which must not move meanwhile.
      for (const name of ['click', 'input', 'compositionend'])
        field.addEventListener(name, (event) => {
          if (!(event instanceof InputEvent && event.isComposing)) this.open();
        });
    // In an article there is no room for them before the user has come to the box.
    else if (!this.closest('article')) this.loadPicturesNear();
    // The user typed before this script ran, or the panel takes the query from the URL.
    const query = field.value || this.dataset['prefill'];
    if (query || field === document.activeElement) void this.load();
  }

  /** Opens the search of the header over the page. The keys that are typed before are not lost. */
  open(): void {
    const field = this.parts?.field;
    if (!field) return;
    const from = document.activeElement;
    if (from !== field) {
      // The header may be far above the visible part of the page.
      field.focus({ preventScroll: true });
      field.select();
    }
    this.use((panel) => panel.open(from));
  }

  private load(): Promise<SearchPanel | undefined> {
    const { parts } = this;
    return (this.panel ??= import('./SearchPanel.ts').then(
      ({ SearchPanel }) => {
        this.isReady = true;
        return parts && new SearchPanel(parts);
      },
      () => (this.panel = undefined),
    ));
  }

  /** Lets the panel do what the user asked for, or says that it cannot be loaded. */
  private use(act: (panel: SearchPanel) => void): void {
    void this.load().then((panel) => {
      const region = this.parts?.region;
      if (panel) return act(panel);
      if (!region) return;
      const text = 'Search could not be loaded. Check the connection, then try again.';
      const alert = createElement('p', text);
      alert.setAttribute('role', 'alert');
      region.replaceChildren(alert);
      region.hidden = false;
    });
  }

  /** Takes what is dropped, and files and screenshots that are pasted, also before the panel has loaded. */
  private takeFiles(): void {
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      const file = givenFile(event.dataTransfer);
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (file) this.takeFile(file);
      else if (text) this.use((panel) => panel.takeText(text));
    });
    // On Diagnose, a screenshot can be pasted wherever the focus is.
    const target: EventTarget = this.dataset['prefill'] === 'given' ? document : this;
    target.addEventListener('paste', (event) => {
      const file = event instanceof ClipboardEvent && givenFile(event.clipboardData);
      if (!file || event.defaultPrevented) return;
      event.preventDefault();
      this.takeFile(file);
    });
    const [held] = this.held ?? [];
    if (held) this.takeFile(held);
  }

  private takeFile(file: File): void {
    this.use((panel) => panel.takeFile(file, isImage(file)));
  }

  private pictures(field: SearchParts['field']): Promise<ScreenshotInput> {
    return (this.screenshots ??= import('../screenshots/ScreenshotInput.ts').then(
      ({ ScreenshotInput }) =>
        new ScreenshotInput(this, field, {
          picked: (file) => this.takeFile(file),
          read: (text) => this.use((panel) => panel.takeText(text)),
        }),
      (error: unknown) => {
        this.screenshots = undefined;
        throw error;
      },
    ));
  }

  /** Loads the buttons for files and screenshots when the box is almost in view. */
  private loadPicturesNear(): void {
    const near = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        near.disconnect();
        // If the script cannot be loaded, the box still accepts text.
        this.parts?.pictures().catch(() => undefined);
      },
      { rootMargin: '100%' },
    );
    near.observe(this);
  }
}
