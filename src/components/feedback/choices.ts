import { createElement } from '../site/element.ts';

/** A group of boxes to tick, or of which one can be chosen: values with their texts. */
export function choices(
  title: string,
  name: string,
  type: 'radio' | 'checkbox',
  options: readonly (readonly [value: string, text: string])[],
  chosen: readonly string[],
): HTMLElement {
  const group = createElement('fieldset');
  group.append(createElement('legend', title));
  for (const [value, text] of options) {
    const label = createElement('label');
    const box = createElement('input');
    box.type = type;
    box.name = name;
    box.value = value;
    box.checked = chosen.includes(value);
    label.append(box, ` ${text}`);
    group.append(label);
  }
  return group;
}
