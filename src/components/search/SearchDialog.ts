import { fileLabels } from '../screenshots/fileLabels.ts';
import screenshotStyles from '../screenshots/screenshots.css?inline';
import { adoptStyles, createButton, createElement } from '../site/dom.ts';
import type { SearchParts } from './ResultRegion.ts';
import styles from './search-dialog.css?inline';

for (const css of [screenshotStyles, styles]) adoptStyles(css);

/** The keys, for sighted users. Screen readers have them from the roles. */
const keys: readonly (readonly [key: string, meaning: string])[] = [
  ['↑ ↓', 'choose'],
  ['Enter', 'open'],
  ['Esc', 'close'],
];

/**
 * The search of the header as a dialog over the page. While it is open, the header's form and results
 * stand in it, so that what was typed, its selection and its listeners stay.
 */
export class SearchDialog {
  private readonly parts: SearchParts;
  private readonly dialog = createElement('dialog');
  private readonly content = createElement('div');
  /** Gets the focus back when the dialog closes. */
  private from: Element | null = null;

  constructor(parts: SearchParts) {
    this.parts = parts;
    const { dialog, content } = this;
    dialog.className = 'search-dialog';
    dialog.setAttribute('aria-label', 'Search');
    content.className = 'search-dialog__content';
    const close = createButton('Close', () => this.close());
    content.append(close, parts.region, fileRow(), keyHints());
    dialog.append(content);
    parts.box.append(dialog);
    dialog.addEventListener('close', () => this.closed());
    // The content covers the dialog, so only a click on the backdrop has the dialog as its target.
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog || isFollowed(event)) this.close();
    });
  }

  get isOpen(): boolean {
    return this.dialog.open;
  }

  /** @param from gets the focus back when the dialog closes */
  open(from: Element | null): void {
    if (this.isOpen) return;
    this.from = from;
    const { form, field } = this.parts;
    const { selectionStart, selectionEnd } = field;
    this.content.prepend(form);
    this.dialog.showModal();
    field.focus();
    field.setSelectionRange(selectionStart, selectionEnd);
    this.parts.pictures().catch(() => undefined);
  }

  close(): void {
    this.dialog.close();
  }

  private closed(): void {
    this.parts.box.prepend(this.parts.form);
    const { from } = this;
    // The reader's place in the page stays.
    if (from instanceof HTMLElement) from.focus({ preventScroll: true });
  }
}

/** Tells whether a click opens a link in this tab. Back must not lead to an open dialog. */
function isFollowed({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  const isLink = target instanceof Element && target.closest('a[href]') !== null;
  return isLink && !ctrlKey && !metaKey && !shiftKey;
}

/** Creates the row of `ScreenshotButtons.astro`. Its script replaces the buttons, and moves nothing. */
function fileRow(): HTMLElement {
  const row = createElement('p');
  row.className = 'screenshot-buttons';
  const camera = createElement('button', fileLabels.camera);
  camera.className = 'screenshot-buttons__camera';
  row.append(
    createElement('span', fileLabels.hint),
    createElement('button', fileLabels.pick),
    camera,
  );
  return row;
}

function keyHints(): HTMLElement {
  const hints = createElement('p');
  hints.className = 'search-dialog__keys';
  hints.setAttribute('aria-hidden', 'true');
  for (const [key, meaning] of keys) hints.append(createElement('kbd', key), ` ${meaning} `);
  return hints;
}
