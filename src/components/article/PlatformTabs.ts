import { storage } from '../site/storage.ts';

let count = 0;

/**
 * Tabs by platform. Which panel shows is the style sheet's work, by `data-os` of the root element,
 * which the page's head sets before the first paint: so nothing moves, and one choice holds for
 * all tabs of all pages.
 */
export class PlatformTabs extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('[role=tablist]')) return;
    const panels = [...this.children].filter(
      (child): child is HTMLElement => child instanceof HTMLElement,
    );
    const list = document.createElement('div');
    list.setAttribute('role', 'tablist');
    list.setAttribute('aria-label', 'Platform');
    for (const panel of panels) list.append(this.tab(panel));
    list.addEventListener('keydown', (event) => this.move(event, list));
    this.prepend(list);
    this.select();
    document.addEventListener('os-change', this.select);
  }

  disconnectedCallback(): void {
    document.removeEventListener('os-change', this.select);
  }

  private tab(panel: HTMLElement): HTMLElement {
    const tab = document.createElement('button');
    const id = `os-${(count += 1)}`;
    tab.type = 'button';
    tab.id = `${id}-tab`;
    tab.textContent = panel.querySelector('p')?.textContent ?? '';
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', id);
    panel.id = id;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    tab.addEventListener('click', () => {
      // A panel for two platforms leaves the choice alone if it is one of them.
      const own = panel.dataset['os']?.split(' ') ?? [];
      const os = own.find((name) => name === document.documentElement.dataset['os']) ?? own[0];
      document.documentElement.dataset['os'] = os;
      storage.set('os', os ?? null);
      const top = this.getBoundingClientRect().top;
      document.dispatchEvent(new Event('os-change'));
      // Tabs above changed their height too: keep the one that was clicked where it is.
      scrollBy(0, this.getBoundingClientRect().top - top);
    });
    return tab;
  }

  private readonly select = (): void => {
    const os = document.documentElement.dataset['os'] ?? '';
    const tabs = [...this.querySelectorAll<HTMLElement>('[role=tab]')];
    const isChosen = (tab: HTMLElement): boolean => {
      const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
      return panel?.dataset['os']?.split(' ').includes(os) ?? false;
    };
    // Where there is nothing for the reader's platform, the first can still be reached by keyboard.
    const stop = tabs.find(isChosen) ?? tabs[0];
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(isChosen(tab)));
      tab.tabIndex = tab === stop ? 0 : -1;
    }
  };

  private move(event: KeyboardEvent, list: HTMLElement): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const tabs = [...list.children] as HTMLElement[];
    const index = tabs.indexOf(event.target as HTMLElement);
    if (!step || index === -1) return;
    event.preventDefault();
    const next = tabs[(index + step + tabs.length) % tabs.length];
    next?.click();
    next?.focus();
  }
}
