import type { TemplatePart } from '../../match/index.ts';
import { shellSyntax, type TargetShell } from './syntax.ts';

/** A pair of quotes or brackets that is open. */
interface Level {
  readonly quotes: 'none' | 'single' | 'double';
  /** What was read in it since its start or the last separator. */
  text: string;
}

/** Programs that give their words to a shell or a language once more. */
const readsAgain =
  /(?:^|[\s;|&(/])(?:ssh|eval|watch|su|xargs|parallel|(?:ba|da|k|z)?sh|cmd|pwsh|powershell|iex|invoke-expression)(?:\.exe)?(?=\s|$)/i;

/** What may stand before the name of what is run: assignments, keywords, programs that run it. */
const prefixes =
  /^\s*(?:(?:\w+=\S*|\$[\w:.]+\s*[-+*]?=|sudo|exec|env|nohup|time|command|builtin|then|do|else|if|elif|while|until|not|call|start|return|throw|exit|[!{.])\s+)*/i;

/** Behind these a value is one of a variable. To PowerShell it is one only in quotes (`x`: their text). */
const assigns = {
  sh: /(?:^|\s)\w+=\S*$/,
  any: /(?:^|\s)\w+=\S*$/,
  powershell: /\$[\w:.]+\s*=\s*['"]x*$/,
  cmd: /[^\s\S]/,
};

/**
 * The context of each placeholder of a command, in order.
 *
 * Not a parser: it knows quotes, brackets and separators, and says `unknown` from where there is
 * anything else (here-documents, backticks, `${…}`, comments).
 */
export function placeholderContexts(
  parts: readonly TemplatePart[],
  shell: TargetShell,
): PlaceholderContext[] {
  const syntax = shellSyntax[shell];
  const again =
    shell !== 'sql' && readsAgain.test(parts.map((part) => literalOf(part) ?? 'x').join(''));
  const stack: Level[] = [{ quotes: 'none', text: '' }];
  const top = (): Level => stack.at(-1) as Level;
  let lost = false;

  /** Adds to what is open, up to the word that holds it: there, quoted blanks do not end the word. */
  const write = (text: string): void => {
    for (let at = stack.length - 1, own = true; at >= 0; at -= 1, own = false) {
      const level = stack[at] as Level;
      level.text += own ? text : 'x'.repeat(text.length);
      if (level.quotes === 'none') return;
    }
  };

  const read = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) {
      const one = text.charAt(at);
      const { quotes, text: before } = top();
      lost ||= syntax.unknown(text.slice(at), quotes, before);
      if (syntax.escapes(one, quotes)) {
        // What follows is an ordinary character; at the end it would be the value's first one.
        lost ||= at + 1 === text.length;
        at += 1;
        write('xx');
        continue;
      }
      const opened = syntax.opens(one, text.charAt(at - 1), quotes);
      if (syntax.closes[quotes].includes(one) && stack.length > 1) {
        stack.pop();
        write(one);
      } else if (opened) {
        write(one);
        stack.push({ quotes: opened, text: '' });
      } else if (quotes === 'none' && syntax.separators.includes(one)) top().text = '';
      else write(one);
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
    const holder = stack.findLast((level) => level.quotes === 'none')?.text ?? '';
    const word = holder.replace(prefixes, '');
    write('x');
    return [
      {
        quotes: lost ? 'unknown' : quotes,
        whole:
          quotes !== 'none' && text === '' && after !== '' && syntax.closes[quotes].includes(after),
        before: /\S*$/.exec(text)?.[0] ?? '',
        after,
        command: shell !== 'sql' && /^\S*$/.test(word) && !assigns[shell].test(holder),
        readAgain: again,
      },
    ];
  });
}

function literalOf(part: TemplatePart): string | undefined {
  return 'literal' in part ? part.literal : undefined;
}

/** What surrounds a placeholder of a command. */
export interface PlaceholderContext {
  /** The quotes that it is inside of; `unknown` where the shell's syntax is more than we read. */
  readonly quotes: 'none' | 'single' | 'double' | 'unknown';
  /** Whether it is all that these quotes hold: `"<path>"`. */
  readonly whole: boolean;
  /** The text before it in the same word, or inside the quotes; nothing if it begins there. */
  readonly before: string;
  /** The character behind it. */
  readonly after: string;
  /** Whether its word is the name of what is run. */
  readonly command: boolean;
  /** Whether the command hands its words to another shell, which reads them once more. */
  readonly readAgain: boolean;
}
