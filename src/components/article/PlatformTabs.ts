import { storage } from '../site/storage.ts';

let count = 0;

/**
 * Tabs by platform. The style sheet shows the panel of the platform in `data-os` of the root element.
 * The script in the head sets it before the first paint, so nothing moves. One choice applies to all
 * tabs of all pages.
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
      // If the chosen platform is one of the platforms of this panel, it stays chosen.
      const names = panel.dataset['os']?.split(' ') ?? [];
      const os = names.find((name) => name === document.documentElement.dataset['os']) ?? names[0];
      document.documentElement.dataset['os'] = os;
      storage.set('os', os ?? null);
      const top = this.getBoundingClientRect().top;
      document.dispatchEvent(new Event('os-change'));
      // Tabs above change their height too. Scroll so that the clicked tab stays in place.
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
    // If no panel is for the user's platform, the keyboard still has to reach the first tab.
    const tabStop = tabs.find(isChosen) ?? tabs[0];
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(isChosen(tab)));
      tab.tabIndex = tab === tabStop ? 0 : -1;
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
