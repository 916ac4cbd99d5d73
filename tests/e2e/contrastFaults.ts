import type { Page } from '@playwright/test';

/** WCAG 2.2, 1.4.11 and 1.4.3: of focus rings and borders of fields, and of text. */
const least = { ring: 3, border: 3, text: 4.5 };

/**
 * Returns the focus rings, borders of fields and placeholders of a page that are too hard to see. Each
 * control gets the focus. A ring is compared with the ground around it, which other elements may paint.
 * axe checks all other text, and neither rings nor borders.
 */
export async function contrastFaults(page: Page): Promise<string[]> {
  // Browsers show the ring of what a script focuses only to users of the keyboard.
  await page.keyboard.press('Tab');
  return page.evaluate((least) => {
    type Color = readonly [red: number, green: number, blue: number, alpha: number];
    const pixel = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
    const context = pixel.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('A canvas has no 2d context.');
    const colors = new Map<string, Color>();
    const read = (text: string): Color => {
      const known = colors.get(text);
      if (known) return known;
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = text;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
      const color: Color = [red, green, blue, alpha / 255];
      colors.set(text, color);
      return color;
    };
    const over = (top: Color, ground: Color): Color => {
      const mix = (above: number, below: number): number => above * top[3] + below * (1 - top[3]);
      return [mix(top[0], ground[0]), mix(top[1], ground[1]), mix(top[2], ground[2]), 1];
    };
    // https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    const luminance = ([red, green, blue]: Color): number => {
      const linear = (value: number): number =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const contrast = (one: Color, other: Color): number => {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const paint = (layers: readonly Element[]): Color =>
      layers
        .map((layer) => read(getComputedStyle(layer).backgroundColor))
        .reduceRight<Color>((ground, top) => over(top, ground), read('Canvas'));

    /** What is painted around an element at a distance in pixels, where that is on the screen. */
    const around = (element: Element, distance: number): Color[] => {
      const [box = element.getBoundingClientRect()] = element.getClientRects();
      const points: [number, number][] = [
        [box.left - distance, (box.top + box.bottom) / 2],
        [box.right + distance, (box.top + box.bottom) / 2],
        [(box.left + box.right) / 2, box.top - distance],
        [(box.left + box.right) / 2, box.bottom + distance],
      ];
      return points.flatMap(([x, y]) => {
        const layers = document.elementsFromPoint(x, y);
        return layers.length > 0 ? [paint(layers)] : [];
      });
    };

    const faults: string[] = [];
    const check = (kind: 'ring' | 'border' | 'text', element: Element, found: number): void => {
      if (found >= least[kind]) return;
      const text = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40);
      faults.push(
        `${kind} ${found.toFixed(2)}:1, expected ${least[kind]}:1: ` +
          `${element.localName}${element.id && `#${element.id}`}.${element.className} "${text}"`,
      );
    };

    const controls =
      'a[href], button, input, select, textarea, summary, [contenteditable], [tabindex="0"]';
    for (const control of document.querySelectorAll<HTMLElement>(controls)) {
      if (!control.checkVisibility({ visibilityProperty: true })) continue;
      control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      control.focus({ preventScroll: true });
      if (document.activeElement !== control) continue;
      // A control that has a picture in its place shows the ring there.
      const shown =
        getComputedStyle(control).opacity === '0' ? control.nextElementSibling : control;
      if (!shown) continue;
      const style = getComputedStyle(shown);
      const width = style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
      const ring = read(style.outlineColor);
      const grounds = around(shown, parseFloat(style.outlineOffset) + width + 1);
      check(
        'ring',
        control,
        width < 2 ? 1 : Math.min(...grounds.map((ground) => contrast(over(ring, ground), ground))),
      );
    }
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();

    const fields = 'input:not([type=checkbox], [type=radio], [type=file]), select, textarea';
    for (const field of document.querySelectorAll<HTMLElement>(fields)) {
      if (!field.checkVisibility({ visibilityProperty: true })) continue;
      field.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      const painted = (element: Element, property: string): boolean =>
        read(getComputedStyle(element).getPropertyValue(property))[3] > 0;
      // A field that paints nothing itself is as large as the box around it seems to be.
      let box: Element = field;
      while (
        !painted(box, 'border-top-color') &&
        !painted(box, 'background-color') &&
        box.parentElement
      )
        box = box.parentElement;
      const border = read(getComputedStyle(box).borderTopColor);
      const inside = paint([box]);
      check(
        'border',
        field,
        Math.min(
          ...around(box, 2).map((ground) =>
            Math.max(contrast(over(border, ground), ground), contrast(inside, ground)),
          ),
        ),
      );
      if (!field.hasAttribute('placeholder')) continue;
      const layers: Element[] = [];
      for (let layer: Element | null = field; layer; layer = layer.parentElement)
        layers.push(layer);
      const ground = paint(layers);
      const placeholder = getComputedStyle(field, '::placeholder');
      const [red, green, blue, alpha] = read(placeholder.color);
      check(
        'text',
        field,
        contrast(over([red, green, blue, alpha * Number(placeholder.opacity)], ground), ground),
      );
    }
    return faults;
  }, least);
}
