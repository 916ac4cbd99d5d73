import { type CleanText, type Edit, edited, plainCharacter } from './cleanText.ts';
import { readPercent } from './escapes.ts';
import { longestTag } from './tuning.ts';

// cspell:ignore tbody

/** Elements of HTML that end a line, and those that stand within one. */
const elements: ReadonlyMap<string, 'block' | 'inline'> = new Map([
  ...'br p div li ul ol tr table tbody pre blockquote'
    .split(' ')
    .map((name) => [name, 'block'] as const),
  ...'span font b i u em strong code samp kbd tt a td th small mark'
    .split(' ')
    .map((name) => [name, 'inline'] as const),
]);

/**
 * Removes the tags of a page's source from a cleaned text. Other text in angle brackets stays, such
 * as the types of a program.
 */
export function withoutTags(clean: CleanText): CleanText {
  const { text } = clean;
  const edits: Edit[] = [];
  for (let from = text.indexOf('<'); from !== -1; from = text.indexOf('<', from + 1)) {
    const tag = /^<\/?([a-z]+)(?:\s[^<>]*|\s*\/)?>/i.exec(text.slice(from, from + longestTag));
    const kind = elements.get(tag?.[1]?.toLowerCase() ?? '');
    if (!tag || !kind) continue;
    edits.push({ from, to: from + tag[0].length, text: kind === 'block' ? '\n' : '' });
    from += tag[0].length - 1;
  }
  return edited(clean, edits);
}

/**
 * Decodes a cleaned text that is encoded as a URL is, where a plus may stand for a space. A text with
 * spaces is not encoded as a whole, and a URL within it has to keep its escapes.
 */
export function withoutPercents(clean: CleanText): CleanText {
  const { text } = clean;
  const hasSpaces = text.includes('%20');
  if (!hasSpaces && !text.includes('+')) return clean;
  const edits: Edit[] = [];
  for (let from = 0; from < text.length; from += 1) {
    const character = text.charAt(from);
    const escape =
      character === '%'
        ? readPercent(text, from)
        : character === '+' && !hasSpaces
          ? { length: 1, stands: ' ' }
          : undefined;
    if (!escape) continue;
    edits.push({ from, to: from + escape.length, text: plainCharacter(escape.stands) });
    from += escape.length - 1;
  }
  return edited(clean, edits);
}

/**
 * Makes one quote of two in a row: CSV and some command lines double the quotes of a text.
 *
 * @param doubled what becomes its first character
 */
export function withoutDoubledQuotes(clean: CleanText, doubled = /""|''/g): CleanText {
  const edits: Edit[] = [];
  for (const { index } of clean.text.matchAll(doubled))
    edits.push({ from: index, to: index + 1, text: '' });
  return edited(clean, edits);
}
