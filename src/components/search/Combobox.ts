/**
 * The combobox pattern of the ARIA Authoring Practices, for a field that controls a list of options:
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 * The focus stays in the field. Arrow keys choose an option, and Enter opens it.
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

  /** Turns the links of the current list into options, with none of them chosen. */
  update(): void {
    const list = this.region.querySelector('ol');
    if (list) {
      list.id = `${this.field.id}-options`;
      list.setAttribute('role', 'listbox');
      list.setAttribute('aria-label', 'Results');
      // A listbox may contain only options.
      for (const item of list.querySelectorAll('li, p')) item.setAttribute('role', 'presentation');
    }
    this.options.forEach((option, index) => {
      option.id = `${this.field.id}-option-${index}`;
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
      // Arrow keys open again a list that Escape closed.
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
      // From the first option back to the field, and from the field to the last option.
      ArrowUp: this.active === -1 ? options.length - 1 : this.active - 1,
      Home: this.active === -1 ? undefined : 0,
      End: this.active === -1 ? undefined : options.length - 1,
    }[event.key];
    if (to === undefined || options.length === 0) return;
    event.preventDefault();
    this.choose(to >= options.length ? -1 : to);
  }

  private choose(active: number): void {
    this.active = active;
    const { options } = this;
    options.forEach((option, index) =>
      option.setAttribute('aria-selected', String(index === active)),
    );
    const chosen = options[active];
    if (chosen) {
      this.field.setAttribute('aria-activedescendant', chosen.id);
      chosen.parentElement?.scrollIntoView({ block: 'nearest' });
    } else this.field.removeAttribute('aria-activedescendant');
  }
}
