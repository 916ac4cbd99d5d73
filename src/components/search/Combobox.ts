/**
 * The combobox pattern of the ARIA Authoring Practices, for a field that controls groups of options:
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
    this.update();
  }

  private get options(): HTMLAnchorElement[] {
    return [...this.region.querySelectorAll<HTMLAnchorElement>('.result-groups a')];
  }

  /** The chosen option, if there is one. */
  get chosen(): HTMLAnchorElement | undefined {
    return this.options[this.active];
  }

  /**
   * Turns the links of the current groups into options.
   *
   * @param first chooses the first option, so that Enter opens it. Otherwise none is chosen.
   */
  update(first = false): void {
    const { field, options } = this;
    const list = this.region.querySelector('.result-groups');
    const name = (part: string): string => `${field.id}-${part}`;
    if (list) {
      list.id = name('options');
      list.setAttribute('role', 'listbox');
      list.setAttribute('aria-label', 'Results');
      field.setAttribute('aria-controls', list.id);
    } else field.removeAttribute('aria-controls');
    for (const [index, group] of [...(list?.children ?? [])].entries()) {
      group.setAttribute('role', 'group');
      // A listbox may contain only groups and options. A heading is the name of its group.
      const heading = group.querySelector('h2');
      if (heading) {
        heading.id = name(`group-${index}`);
        group.setAttribute('aria-labelledby', heading.id);
      }
      for (const item of group.querySelectorAll('h2, ol, li'))
        item.setAttribute('role', 'presentation');
    }
    for (const [index, option] of options.entries()) {
      option.id = name(`option-${index}`);
      option.setAttribute('role', 'option');
      option.tabIndex = -1;
    }
    const open = !this.region.hidden && options.length > 0;
    field.setAttribute('aria-expanded', String(open));
    this.choose(first && open ? 0 : -1);
  }

  key(event: KeyboardEvent): void {
    const { options } = this;
    if (event.target !== this.field) return;
    if (event.key === 'Enter') {
      if (!this.chosen) return;
      event.preventDefault();
      this.chosen.click();
    }
    const to = {
      ArrowDown: this.active + 1,
      // From the first option back to the field, and from the field to the last option.
      ArrowUp: this.active === -1 ? options.length - 1 : this.active - 1,
    }[event.key];
    if (to === undefined || options.length === 0) return;
    event.preventDefault();
    this.choose(to >= options.length ? -1 : to);
  }

  /** Chooses an option by its index, or none with -1. */
  choose(active: number): void {
    this.active = active;
    const { options, chosen } = this;
    for (const [index, option] of options.entries())
      option.setAttribute('aria-selected', String(index === active));
    if (chosen) {
      this.field.setAttribute('aria-activedescendant', chosen.id);
      chosen.parentElement?.scrollIntoView({ block: 'nearest' });
    } else this.field.removeAttribute('aria-activedescendant');
  }
}
