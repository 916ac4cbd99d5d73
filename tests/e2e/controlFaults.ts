import type { Page } from '@playwright/test';

/** The least size of a control in CSS pixels: WCAG 2.2, 2.5.8. */
const leastSize = 24;

/**
 * Returns the visible controls of a page that a pointer cannot use: those whose middle another element
 * covers after scrolling to them, and those smaller than 24 px. A link within a line of text may be as
 * small as its text.
 */
export function controlFaults(page: Page): Promise<string[]> {
  return page.evaluate((leastSize) => {
    const describe = (element: Element): string =>
      `${element.localName}${element.id && `#${element.id}`}.${element.className} "${(
        element.getAttribute('aria-label') ?? element.textContent
      )
        .trim()
        .slice(0, 40)}"`;
    const controls =
      'a[href], button, input, select, textarea, summary, [contenteditable], [tabindex="0"], [role=option]';
    return [...document.querySelectorAll<HTMLElement>(controls)].flatMap((control) => {
      // The link past the header is out of sight until it has the focus.
      if (!control.checkVisibility({ visibilityProperty: true }) || control.matches('.skip-link'))
        return [];
      control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      // The first line of a link that continues on the next one.
      const [box = control.getBoundingClientRect()] = control.getClientRects();
      const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
      const faults: string[] = [];
      const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      if (!hit || !(control.contains(hit) || label?.contains(hit)))
        faults.push(`${describe(control)} is covered by ${hit ? describe(hit) : 'nothing'}`);
      // A click on a label is one on its control.
      const sizes = [control, ...(label ? [label] : [])].map((target) => {
        const { width, height } = target.getBoundingClientRect();
        return Math.min(width, height);
      });
      const inText = getComputedStyle(control).display === 'inline';
      if (!inText && !control.isContentEditable && Math.max(...sizes) < leastSize)
        faults.push(`${describe(control)} is ${Math.max(...sizes).toFixed(0)} px`);
      return faults;
    });
  }, leastSize);
}
