import { type Token, tokensOf } from './tokensOf.ts';

/** What a longer name counts, a word being 1, and what the parts of one that a text does not have. */
const nameWorth = 1.6;
const strangerWorth = 0.5;

/** The least letters of a word that is still being typed. */
const shortestOpen = 3;

/**
 * Whether a text has at least half of what a query asks for, by the same terms as the index.
 * Pagefind shortens a word that it does not know until something begins with what is left, so that
 * it answers anything (`zzzz` finds whatever has a word with z), and it knows no names: such answers
 * are no answers.
 *
 * @param text the text of what was found
 */
export function containsQueryWords(query: string, text: string): boolean {
  const terms = termsOf(text);
  const longer = [...terms];
  let wanted = 0;
  let found = 0;
  let name: { readonly end: number; readonly has: boolean } | undefined;
  for (const token of tokensOf(query)) {
    const typed = query.slice(token.start).toLowerCase();
    const open = token.end === query.length && /^\p{L}+$/u.test(typed);
    const has =
      terms.has(token.term) ||
      (open && typed.length >= shortestOpen && longer.some((term) => term.startsWith(typed)));
    const inStranger = name !== undefined && token.end <= name.end && !name.has;
    const worth = worthOf(token) * (inStranger ? strangerWorth : 1);
    if (token.kind === 'name' && !inStranger) name = { end: token.end, has };
    wanted += worth;
    if (has) found += worth;
  }
  return found > 0 && found * 2 >= wanted;
}

/** The same articles are found from one keystroke to the next, and their texts are long. */
const known = new Map<string, ReadonlySet<string>>();

function termsOf(text: string): ReadonlySet<string> {
  const terms = known.get(text) ?? new Set(tokensOf(text).map(({ term }) => term));
  known.set(text, terms);
  return terms;
}

function worthOf({ kind }: Token): number {
  return kind === 'word' ? 1 : nameWorth;
}
