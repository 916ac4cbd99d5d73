/**
 * The words of messages and commands. Browsers also break lines after hyphens and some other
 * characters, where `--force-with-lease` would look like two arguments. CSS cannot allow breaks at
 * spaces only and still break a word that is wider than the screen, so these words get an element.
 */

/** Some words of a text with the white space between them, or one word that needs an element. */
export interface CodeWord<Slot> {
  readonly parts: readonly (string | Slot)[];
  /**
   * `word` never breaks; `long-word` breaks only if a line is too short for it; undefined if no
   * browser breaks within the words anyway.
   */
  readonly className: 'word' | 'long-word' | undefined;
}

/** The longest word in characters that fits on a line of every article at a width of 320 CSS pixels. */
const maxShort = 20;

/**
 * Browsers may break a line after most characters that are no letters or digits, if something follows, and
 * before an opening bracket. Engines differ, so all of these count.
 */
const mayBreak = /[^\w.,:;=@].|.[<[{(]/;

/**
 * Splits a text at its white space. A slot, the place of a value, belongs to the word around it.
 *
 * @param parts the literal text and the slots, in order
 * @returns all parts again, in order
 */
export function codeWords<Slot extends object>(
  parts: readonly (string | Slot)[],
): CodeWord<Slot>[] {
  const result: CodeWord<Slot>[] = [];
  let plain: (string | Slot)[] = [];
  let word: (string | Slot)[] = [];
  const endWord = (): void => {
    const className = classOf(word);
    if (className === undefined) plain.push(...word);
    else {
      if (plain.length > 0) result.push({ parts: plain, className: undefined });
      plain = [];
      result.push({ parts: word, className });
    }
    word = [];
  };
  for (const part of parts) {
    if (typeof part !== 'string') {
      word.push(part);
      continue;
    }
    for (const piece of part.split(/(\s+)/)) {
      if (piece.trim() !== '') word.push(piece);
      else if (piece !== '') {
        endWord();
        plain.push(piece);
      }
    }
  }
  endWord();
  if (plain.length > 0) result.push({ parts: plain, className: undefined });
  return result;
}

/** A slot alone is kept together by its own element, but its text can become longer than any line. */
function classOf(word: readonly unknown[]): 'word' | 'long-word' | undefined {
  const text = word.filter((part) => typeof part === 'string').join('');
  if (word.length > 1 && word.some((part) => typeof part !== 'string')) return 'long-word';
  if (text.length > maxShort) return 'long-word';
  return mayBreak.test(text) ? 'word' : undefined;
}
