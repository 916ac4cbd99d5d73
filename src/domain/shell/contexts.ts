import type { TemplatePart } from '../../match/index.ts';
import { shellSyntax, type TargetShell } from './syntax.ts';

/** A pair of quotes or brackets that is still open. */
interface Level {
  readonly quotes: 'none' | 'single' | 'double';
  /** The text inside the pair, since its start or the last separator. */
  text: string;
}

/** Programs that pass their arguments to a shell or another interpreter, which parses them again. */
const interpreters =
  /(?:^|[\s;|&(/])(?:ssh|eval|watch|su|xargs|parallel|(?:ba|da|k|z)?sh|cmd|pwsh|powershell|iex|invoke-expression)(?:\.exe)?(?=\s|$)/i;

/** Text that can come before the name of a command: assignments, keywords, programs such as `sudo`. */
const prefixes =
  /^\s*(?:(?:\w+=\S*|\$[\w:.]+\s*[-+*]?=|sudo|exec|env|nohup|time|command|builtin|then|do|else|if|elif|while|until|not|call|start|return|throw|exit|[!{.])\s+)*/i;

/**
 * Text before a value that is assigned to a variable. PowerShell treats only a quoted value as text;
 * `x` stands for the text in the quotes.
 */
const assigns = {
  sh: /(?:^|\s)\w+=\S*$/,
  any: /(?:^|\s)\w+=\S*$/,
  powershell: /\$[\w:.]+\s*=\s*['"]x*$/,
  cmd: /[^\s\S]/,
};

/**
 * Returns the context of each placeholder of a command, in order.
 *
 * This function is not a full parser. It knows quotes, brackets and separators. After any other
 * syntax (here-documents, backticks, `${…}`, comments), the quotes of all contexts are `unknown`.
 */
export function placeholderContexts(
  parts: readonly TemplatePart[],
  shell: TargetShell,
): PlaceholderContext[] {
  const syntax = shellSyntax[shell];
  const reparsed =
    shell !== 'sql' && interpreters.test(parts.map((part) => literalOf(part) ?? 'x').join(''));
  const stack: Level[] = [{ quotes: 'none', text: '' }];
  const top = (): Level => stack.at(-1) as Level;
  let isUnknown = false;

  /**
   * Adds text to the innermost pair. The enclosing levels, up to the nearest one outside of quotes,
   * get an `x` for each character, because quoted spaces do not end a word.
   */
  const write = (text: string): void => {
    for (
      let depth = stack.length - 1, innermost = true;
      depth >= 0;
      depth -= 1, innermost = false
    ) {
      const level = stack[depth] as Level;
      level.text += innermost ? text : 'x'.repeat(text.length);
      if (level.quotes === 'none') return;
    }
  };

  const read = (text: string): void => {
    for (let index = 0; index < text.length; index += 1) {
      const character = text.charAt(index);
      const { quotes, text: before } = top();
      isUnknown ||= syntax.unknown(text.slice(index), quotes, before);
      if (syntax.escapes(character, quotes)) {
        // The next character is a literal one. At the end of the text, that is the first character
        // of the value.
        isUnknown ||= index + 1 === text.length;
        index += 1;
        write('xx');
        continue;
      }
      const opened = syntax.opens(character, text.charAt(index - 1), quotes);
      if (syntax.closes[quotes].includes(character) && stack.length > 1) {
        stack.pop();
        write(character);
      } else if (opened) {
        write(character);
        stack.push({ quotes: opened, text: '' });
      } else if (quotes === 'none' && syntax.separators.includes(character)) top().text = '';
      else write(character);
    }
  };

  return parts.flatMap((part, index) => {
    const literal = literalOf(part);
    if (literal !== undefined) {
      read(literal);
      return [];
    }
    const { quotes, text } = top();
    const next = parts[index + 1];
    const after = next ? (literalOf(next) ?? 'x').charAt(0) : '';
    const unquotedText = stack.findLast((level) => level.quotes === 'none')?.text ?? '';
    const word = unquotedText.replace(prefixes, '');
    write('x');
    return [
      {
        quotes: isUnknown ? 'unknown' : quotes,
        fillsQuotes:
          quotes !== 'none' && text === '' && after !== '' && syntax.closes[quotes].includes(after),
        prefix: /\S*$/.exec(text)?.[0] ?? '',
        after,
        command: shell !== 'sql' && /^\S*$/.test(word) && !assigns[shell].test(unquotedText),
        reparsed,
      },
    ];
  });
}

function literalOf(part: TemplatePart): string | undefined {
  return 'literal' in part ? part.literal : undefined;
}

/** The text around a placeholder of a command, as far as it decides how to quote a value. */
export interface PlaceholderContext {
  /** The quotes around the placeholder; `unknown` after syntax that we do not parse. */
  readonly quotes: 'none' | 'single' | 'double' | 'unknown';
  /** Whether the quotes contain nothing but the placeholder: `"<path>"`. */
  readonly fillsQuotes: boolean;
  /** The text before the placeholder in the same word. Empty if the word or the quotes begin with it. */
  readonly prefix: string;
  /** The character after the placeholder; empty at the end of the command. */
  readonly after: string;
  /** Whether the placeholder is part of the name of the command that runs. */
  readonly command: boolean;
  /** Whether the command passes its arguments to another shell, which parses them again. */
  readonly reparsed: boolean;
}
