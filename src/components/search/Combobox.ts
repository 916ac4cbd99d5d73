/**
 * The combobox pattern of the ARIA Authoring Practices, with a list of options that the field
 * controls: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 * The focus stays in the field; arrow keys choose an option, Return opens it.
 */
export class Combobox {
  private readonly field: HTMLInputElement;
  private readonly region: HTMLElement;
  private active = -1;

  constructor(field: HTMLInputElement, region: HTMLElement) {
    this.field = field;
    this.region = region;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', `${field.id}-options`);
    this.update();
  }

  private get options(): HTMLAnchorElement[] {
    return [...this.region.querySelectorAll<HTMLAnchorElement>('ol a')];
  }

  /** Makes options of the links of the list that is there now; none of them is chosen. */
  update(): void {
    const list = this.region.querySelector('ol');
    if (list) {
      list.id = `${this.field.id}-options`;
      list.setAttribute('role', 'listbox');
      list.setAttribute('aria-label', 'Results');
      // Options are all that a listbox may hold.
      for (const item of list.querySelectorAll('li, p')) item.setAttribute('role', 'presentation');
    }
    this.options.forEach((option, at) => {
      option.id = `${this.field.id}-option-${at}`;
      option.setAttribute('role', 'option');
      option.tabIndex = -1;
    });
    const open = !this.region.hidden && this.options.length > 0;
    this.field.setAttribute('aria-expanded', String(open));
    this.choose(-1);
  }

  key(event: KeyboardEvent): void {
    const { options } = this;
    if (event.target !== this.field) return;
    if (this.region.hidden) {
      // What Escape has closed opens again.
      if (!/^Arrow(?:Down|Up)$/.test(event.key) || options.length === 0) return;
      this.region.hidden = false;
      this.update();
    }
    if (event.key === 'Enter') {
      if (this.active === -1) return;
      event.preventDefault();
      options[this.active]?.click();
    }
    const to = {
      ArrowDown: this.active + 1,
      // From the first one back to what was typed, from there to the last.
      ArrowUp: this.active === -1 ? options.length - 1 : this.active - 1,
      Home: this.active === -1 ? undefined : 0,
      End: this.active === -1 ? undefined : options.length - 1,
    }[event.key];
    if (to === undefined || options.length === 0) return;
    event.preventDefault();
    this.choose(to >= options.length ? -1 : to);
  }

  private choose(at: number): void {
    this.active = at;
    const { options } = this;
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
    const chosen = options[at];
    if (chosen) {
      this.field.setAttribute('aria-activedescendant', chosen.id);
      chosen.parentElement?.scrollIntoView({ block: 'nearest' });
    } else this.field.removeAttribute('aria-activedescendant');
  }
}
