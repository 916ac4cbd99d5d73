import { storage } from './storage.ts';

const themes = ['system', 'light', 'dark'] as const;

/** A button that switches between the theme of the system, the light theme and the dark theme. */
export class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    const show = (): void => {
      const theme = document.documentElement.dataset['theme'] ?? 'system';
      button.textContent = `◐ ${theme === 'system' ? 'auto' : theme}`;
      button.setAttribute(
        'aria-label',
        `Theme: ${theme === 'system' ? 'auto, as the system' : theme}`,
      );
    };
    button.addEventListener('click', () => {
      const root = document.documentElement.dataset;
      const index = themes.findIndex((theme) => theme === (root['theme'] ?? 'system'));
      const next = themes[(index + 1) % themes.length] ?? 'system';
      if (next === 'system') delete root['theme'];
      else root['theme'] = next;
      storage.set('theme', next === 'system' ? null : next);
      show();
    });
    show();
    this.replaceChildren(button);
  }
}
