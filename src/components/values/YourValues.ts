import { fillCommand } from '../../domain/shell/fillCommand.ts';
import { linkFragment } from '../../domain/urls.ts';
import { isValue, type ValueTypeName, valueTypes } from '../../match/index.ts';
import { pageFragment } from '../site/urlFragment.ts';
import { type PageCommand, pageCommands, type PasteValues, pasteValues } from './commandValues.ts';
import { sessionHandoff } from './sessionHandoff.ts';

/** The fields for the user's values, which fill all commands of the page. */
export class YourValues extends HTMLElement {
  private commands: readonly PageCommand[] = [];

  connectedCallback(): void {
    this.commands = pageCommands();
    for (const input of this.inputs) {
      const note = document.createElement('small');
      note.id = `value-${input.name}`;
      note.hidden = true;
      input.setAttribute('aria-describedby', note.id);
      input.parentElement?.after(note);
    }
    this.addEventListener('input', () => this.fill());
    this.querySelector('button')?.addEventListener('click', () => {
      for (const input of this.inputs) input.value = '';
      forgetValues(this.dataset['id'] ?? '');
      this.fill();
      this.inputs[0]?.focus();
    });
    addEventListener('hashchange', this.takeFragment);
    this.take(pasteValues(this.dataset['id']));
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.takeFragment);
  }

  private get inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  /** Takes only the values of a followed link, so that the paste does not overwrite typed values again. */
  private readonly takeFragment = (): void => this.take(pasteValues(undefined));

  private take({ values, cause }: PasteValues): void {
    let found = false;
    for (const input of this.inputs) {
      const value = Object.hasOwn(values, input.name) ? values[input.name] : undefined;
      if (value === undefined) continue;
      input.value = value;
      found = true;
    }
    if (found) this.querySelector('details')?.setAttribute('open', '');
    // Fill even without values: browsers restore typed text after a reload.
    this.fill();
    if (cause) markCause(cause);
  }

  private fill(): void {
    const values: Record<string, string> = {};
    const types: Record<string, ValueTypeName> = {};
    for (const { name, value, dataset } of this.inputs) {
      values[name] = value.trim();
      types[name] = dataset['type'] as ValueTypeName;
    }
    const refused: Record<string, number> = {};
    let filled = 0;
    for (const { shell, parts, slots } of this.commands) {
      const placed = fillCommand(parts, shell, values, types).filter(
        (part) => 'placeholder' in part,
      );
      for (const name of new Set(placed.map(({ placeholder }) => placeholder))) {
        if (placed.some((part) => part.placeholder === name && part.refused))
          refused[name] = (refused[name] ?? 0) + 1;
      }
      if (placed.some(({ text }) => text !== undefined)) filled += 1;
      for (const [index, { element, example }] of slots.entries()) {
        const text = placed[index]?.text;
        element.textContent = text ?? example;
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
    const type = input.dataset['type'] as ValueTypeName;
    const fits = value === '' || isValue(type, value);
    const note = document.getElementById(`value-${input.name}`);
    if (!note) return;
    const reason = fits
      ? `Not in ${refused} ${refused === 1 ? 'command' : 'commands'}: it has characters that could mean something else there.`
      : `Not used: this has to be ${valueTypes[type].hint}.`;
    note.hidden = fits && refused === 0;
    note.textContent = note.hidden ? '' : reason;
    input.setAttribute('aria-invalid', String(!fits));
  }

  private report(filled: number): void {
    const status = this.querySelector('[role=status]');
    const text =
      filled === 0
        ? 'Type yours: the commands below change. Nothing is sent.'
        : `In ${filled} of ${this.commands.length} commands, underlined. Nothing is sent.`;
    if (status && status.textContent !== text) status.textContent = text;
  }
}

/** Marks the cause that the user's message points to, in the list of causes. */
function markCause(id: string): void {
  const cause = document.getElementById(`cause-${id}`);
  if (!cause || cause.classList.contains('causes__matched')) return;
  cause.classList.add('causes__matched');
  const note = document.createElement('p');
  note.className = 'causes__matched-note';
  note.textContent = 'Your message points to this one';
  cause.prepend(note);
}

/** Removes the values of an article from this tab and from the URL. The cause stays. */
function forgetValues(id: string): void {
  sessionHandoff.putResult({ id, values: {}, cause: sessionHandoff.resultFor(id)?.cause });
  if (location.hash.includes('='))
    history.replaceState(null, '', location.pathname + linkFragment(pageFragment().id, {}));
}
