import type { Page } from '@playwright/test';

/** https://developer.mozilla.org/docs/Web/API/LayoutShift: not in TypeScript's DOM library. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

/**
 * Watches for layout shifts on every page that is opened from now on.
 *
 * @returns a function that says what has moved on the page that is open: by how much, when, in
 *   milliseconds, from where to where, and how far the page had come
 */
export async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        const moved = entry.sources.map(({ node, previousRect: from, currentRect: to }) => {
          const place = ({ x, y, width, height }: DOMRectReadOnly): string =>
            [x, y, width, height].map(Math.round).join(' ');
          const name = node instanceof Element ? node.outerHTML.slice(0, 80) : node?.nodeName;
          return `${name} from ${place(from)} to ${place(to)}`;
        });
        const painted = performance
          .getEntriesByType('paint')
          .map(({ name, startTime }) => `${name} at ${Math.round(startTime)}`);
        shifts.push(
          `${entry.value} at ${Math.round(entry.startTime)}, ${document.readyState}, ${painted.join(', ')}: ${moved.join('; ')}`,
        );
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return async () => {
    // A shift is reported with the frame that painted it.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    return page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
  };
}
