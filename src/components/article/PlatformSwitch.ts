import { storage } from '../site/storage.ts';

/**
 * The choice of the platform whose commands the page shows. The style sheet shows the panels of the
 * platform in `data-os` of the root element. The script in the head sets it before the first paint, so
 * nothing moves. One choice applies to all pages.
 */
export class PlatformSwitch extends HTMLElement {
  connectedCallback(): void {
    const radios = [...this.querySelectorAll<HTMLInputElement>('input')];
    const { dataset } = document.documentElement;
    // An article shows the commands of its first platform to users of a platform that it is not about.
    const chosen = radios.find(({ value }) => value === dataset['os']) ?? radios[0];
    if (chosen) chosen.checked = true;
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      dataset['os'] = target.value;
      storage.set('os', target.value);
    });
  }
}
