import { fillCode, fillCommand } from '../../domain/shell/fillCommand.ts';
import { linkFragment } from '../../domain/urls.ts';
import { isValue, type ValueTypeName } from '../../match/index.ts';
import { createButton } from '../site/dom.ts';
import { pageFragment } from '../site/urlFragment.ts';
import {
  fieldType,
  fieldValue,
  loadTypedRules,
  type PageCommand,
  pageCommands,
  pasteValues,
  typedRules,
} from './commandValues.ts';
import { sessionHandoff } from './sessionHandoff.ts';

/** The fields for the user's values, which fill all commands of the page. */
export class YourValues extends HTMLElement {
  private commands: readonly PageCommand[] = [];
  /** The place in a command that the user is typing into. */
  private typing: HTMLElement | undefined;

  connectedCallback(): void {
    this.commands = pageCommands();
    for (const input of this.inputs) {
      const note = document.createElement('small');
      note.id = `value-${input.name}`;
      note.hidden = true;
      input.setAttribute('aria-describedby', note.id);
      input.parentElement?.after(note);
      this.offer(input);
      input.addEventListener('change', () => this.commit(input));
    }
    this.addEventListener('input', () => {
      this.fill();
      this.remember();
    });
    this.querySelector(':scope > p button')?.addEventListener('click', () => {
      for (const input of this.inputs) input.value = '';
      forgetValues(this.dataset['id'] ?? '');
      this.fill();
      this.remember();
      this.inputs[0]?.focus();
    });
    for (const { slots } of this.commands)
      for (const { element } of slots) this.editInPlace(element);
    addEventListener('hashchange', this.takeFragment);
    this.take({
      ...sessionHandoff.typedValues(this.dataset['id'] ?? ''),
      ...pasteValues(this.dataset['id']),
    });
    // MatchedCauseScript.astro hides the commands if there are values from a paste.
    delete document.documentElement.dataset['filling'];
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.takeFragment);
  }

  private get inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  /** Takes only the values of a followed link, so that the paste does not overwrite typed values again. */
  private readonly takeFragment = (): void => this.take(pasteValues(undefined));

  private take(values: Readonly<Record<string, string>>): void {
    for (const input of this.inputs) {
      const value = Object.hasOwn(values, input.name) ? values[input.name] : undefined;
      if (value !== undefined) input.value = value;
    }
    // Fill even without values: browsers restore typed text after a reload.
    this.fill();
  }

  /** Takes a value over when the user has finished typing. */
  private commit(input: HTMLInputElement): void {
    this.normalizeTyped(input);
    this.fill();
    this.remember();
  }

  /** Shows in the field what the commands have of a typed text. */
  private normalizeTyped(input: HTMLInputElement): void {
    // Programs take the port of a host in a place of its own.
    const port = fieldType(input) === 'host' ? typedRules()?.portOfHost(input.value) : undefined;
    const portField = this.inputs.find((other) => fieldType(other) === 'port');
    if (port !== undefined && portField) {
      if (portField.value === '') portField.value = port;
      input.value = fieldValue(input).replace(/:\d+$/, '');
    }
    const value = fieldValue(input);
    if (isValue(fieldType(input), value)) input.value = value;
  }

  /** Loads the rules for typed values, and applies them to what was typed meanwhile. */
  private async loadRules(): Promise<void> {
    await loadTypedRules();
    for (const input of this.inputs)
      if (input !== document.activeElement && !this.typing) this.normalizeTyped(input);
    this.fill();
  }

  /** Stores the values that fit their type for this tab: for a reload, and for fields of other articles. */
  private remember(): void {
    const fitting = this.inputs.filter((input) => isValue(fieldType(input), fieldValue(input)));
    sessionHandoff.putTyped(
      this.dataset['id'] ?? '',
      fitting.map((input) => ({
        name: input.name,
        kind: kindOf(input),
        value: fieldValue(input),
      })),
    );
  }

  /** Offers the value that the user typed for the same kind of value in another article. */
  private offer(input: HTMLInputElement): void {
    const value = sessionHandoff.typedKind(kindOf(input));
    if (value === undefined || !isValue(fieldType(input), value)) return;
    const button = createButton(`Use ${value}`, () => {
      input.value = value;
      button.remove();
      this.fill();
      this.remember();
    });
    input.parentElement?.after(button);
  }

  /** Lets the user type a value where it stands in a command. The field and all commands follow. */
  private editInPlace(element: HTMLElement): void {
    const input = this.inputs.find(({ name }) => name === element.dataset['value']);
    if (!input) return;
    element.contentEditable = 'plaintext-only';
    element.spellcheck = false;
    element.setAttribute('role', 'textbox');
    element.setAttribute('aria-label', labelOf(input));
    let before = '';
    element.addEventListener('focus', () => {
      before = input.value;
      this.typing = element;
      // The command shows the quoted value; the user edits the value itself.
      if (input.value !== '') element.textContent = input.value;
      const select = (): void => {
        if (this.typing === element && input.value === before)
          getSelection()?.selectAllChildren(element);
      };
      select();
      // Again, after a click has placed the caret, unless the user has typed faster.
      requestAnimationFrame(select);
    });
    element.addEventListener('input', () => {
      input.value = element.textContent;
      this.fill();
      this.remember();
    });
    element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') input.value = before;
      if (event.key !== 'Escape' && event.key !== 'Enter') return;
      event.preventDefault();
      element.blur();
    });
    element.addEventListener('blur', () => {
      this.typing = undefined;
      this.commit(input);
    });
  }

  /** Fills all commands, except for the place that the user is typing into. */
  private fill(): void {
    if (!typedRules() && this.inputs.some(({ value }) => value !== ''))
      // Offline, and never loaded: values are taken as they were typed.
      this.loadRules().catch(() => undefined);
    const values: Record<string, string> = {};
    const types: Record<string, ValueTypeName> = {};
    for (const input of this.inputs) {
      values[input.name] = fieldValue(input);
      types[input.name] = fieldType(input);
    }
    const refused: Record<string, number> = {};
    let filled = 0;
    for (const { shell, parts, slots } of this.commands) {
      const filledParts =
        shell === 'code'
          ? fillCode(parts, values, types)
          : fillCommand(parts, shell, values, types);
      const placed = filledParts.filter((part) => 'placeholder' in part);
      for (const name of new Set(placed.map(({ placeholder }) => placeholder))) {
        if (placed.some((part) => part.placeholder === name && part.refused))
          refused[name] = (refused[name] ?? 0) + 1;
      }
      if (placed.some(({ text }) => text !== undefined)) filled += 1;
      for (const [index, { element, example }] of slots.entries()) {
        const text = placed[index]?.text;
        if (element !== this.typing) element.textContent = text ?? example;
        element.classList.toggle('filled', text !== undefined);
      }
    }
    for (const input of this.inputs) this.say(input, values[input.name] ?? '', refused[input.name]);
    this.report(filled);
  }

  /**
   * Tells the user why a value is not in the commands, or not in all of them.
   *
   * @param refused the number of commands that do not have the value
   */
  private say(input: HTMLInputElement, value: string, refused = 0): void {
    const type = fieldType(input);
    const fits = value === '' || isValue(type, value);
    const wrong = typedRules()?.refusal(type, value);
    const note = document.getElementById(`value-${input.name}`);
    if (!note) return;
    const reason = fits
      ? `Not in ${refused} ${refused === 1 ? 'command' : 'commands'}: it has characters that could mean something else there.`
      : wrong === undefined
        ? 'Not used.'
        : `Not used: ${wrong}.`;
    note.hidden = fits && refused === 0;
    note.textContent = note.hidden ? '' : reason;
    input.setAttribute('aria-invalid', String(!fits));
    for (const { slots } of this.commands)
      for (const { element } of slots)
        if (element.dataset['value'] === input.name)
          element.setAttribute('aria-invalid', String(!fits));
  }

  private report(filled: number): void {
    const status = this.querySelector('[role=status]');
    const text =
      filled === 0
        ? 'Fills the commands. Nothing is sent.'
        : `Filled into ${filled} ${filled === 1 ? 'command' : 'commands'}. Nothing is sent.`;
    if (status && status.textContent !== text) status.textContent = text;
    const summary = document.querySelector('[data-summary=values]');
    if (summary)
      summary.textContent = this.inputs
        .map((input) => [labelOf(input), fieldValue(input)].filter(Boolean).join(' '))
        .join(', ');
  }
}

function labelOf(input: HTMLInputElement): string {
  return input.labels?.[0]?.textContent.trim() ?? input.name;
}

/** What a value is, across articles: its type, and the name that users see. */
function kindOf(input: HTMLInputElement): string {
  return `${fieldType(input)}:${labelOf(input)}`;
}

/** Removes the values of an article from this tab and from the URL. The cause stays. */
function forgetValues(id: string): void {
  sessionHandoff.putResult({ id, values: {}, cause: sessionHandoff.resultFor(id)?.cause });
  if (location.hash.includes('='))
    history.replaceState(null, '', location.pathname + linkFragment(pageFragment().id, {}));
}
