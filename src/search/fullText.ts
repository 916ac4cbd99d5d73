import { articlePath } from '../domain/urls.ts';
import { escapeHtml, plainText } from '../markdown/inline.ts';
import { messageText } from '../match/index.ts';
import type { Article } from '../schema/article.ts';
import type { Platform } from '../schema/primitives.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { SearchResult } from './types.ts';
import {
  fullTextQueryLength,
  fullTextWeights,
  nameWeight,
  shortestOpenWord,
  unknownPartFactor,
} from './tuning.ts';

/** The part of Pagefind's browser API that we use: https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { excerptLength?: number }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindResult> }[] }>;
}

interface PagefindResult {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  /** All its indexed text. */
  readonly content: string;
}

let pagefind: Promise<Pagefind> | undefined;

/** Loads the index on first use. A failed load is tried again by the next search. */
function load(): Promise<Pagefind> {
  pagefind ??= (async () => {
    const address = new URL(`${import.meta.env.BASE_URL}pagefind/pagefind.js`, location.href).href;
    const loaded = (await import(/* @vite-ignore */ address)) as Pagefind;
    await loaded.options({ excerptLength: 1 });
    return loaded;
  })().catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  });
  return pagefind;
}

/**
 * Finds articles by full text, the best first.
 *
 * @param query what was typed; only its first 400 characters are used
 * @param limit the most results to return
 * @throws if the index cannot be loaded
 */
export async function searchFullText(query: string, limit: number): Promise<SearchResult[]> {
  const index = await load();
  const text = query.slice(0, fullTextQueryLength);
  const { results } = await index.search(text);
  const found = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return found
    .filter(({ content }) => containsQueryWords(text, content))
    .map(({ url, meta }) => ({
      id: meta['id'] ?? '',
      address: articlePath(meta['id'] ?? ''),
      error: meta['error'] ?? url,
      tool: meta['tool'] ?? '',
      summary: meta['summary'] ?? '',
      kind: meta['kind'] ?? '',
      platforms: (meta['platforms'] ?? '').split(' ') as Platform[],
      reason: 'text' as const,
      because: '',
    }));
}

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
      (open && typed.length >= shortestOpenWord && longer.some((term) => term.startsWith(typed)));
    const inStranger = name !== undefined && token.end <= name.end && !name.has;
    const worth = weightOf(token) * (inStranger ? unknownPartFactor : 1);
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

function weightOf({ kind }: Token): number {
  return kind === 'word' ? 1 : nameWeight;
}

/**
 * What the full-text index holds of an article, as the HTML page that Pagefind reads.
 * It is not the article's page: that one carries nothing for the index, and so stays small.
 *
 * @param toolName the tool as people know it
 * @param body the article's MDX body
 */
export function pagefindHtml(id: string, article: Article, toolName: string, body: string) {
  const weighted = (weight: number, texts: readonly string[]): string =>
    texts.map((text) => `<p data-pagefind-weight="${weight}">${escapeHtml(text)}</p>`).join('\n');
  const meta = {
    id,
    error: messageText(article.error),
    tool: toolName,
    summary: plainText(article.summary),
    kind: article.kind,
    platforms: article.platforms.join(' '),
  };
  const content = `<html lang="en"><body data-pagefind-body>
<div data-pagefind-ignore>${Object.entries(meta)
    .map(([key, value]) => `<p data-pagefind-meta="${key}">${escapeHtml(value)}</p>`)
    .join('')}</div>
${weighted(fullTextWeights.message, [article.error, ...article.messages.flatMap(({ text, samples }) => [text, ...samples])])}
${weighted(fullTextWeights.name, [toolName, ...article.codes.map(({ code }) => code), ...article.aliases])}
${weighted(fullTextWeights.search, article.searches)}
${weighted(
  fullTextWeights.heading,
  [...article.causes, ...article.fixes].map(({ title }) => plainText(title)),
)}
${weighted(1, [
  article.kind,
  plainText(article.summary),
  ...article.causes.map(({ detail }) => plainText(detail)),
  ...article.edgeCases.map(({ title, detail }) => plainText(`${title} ${detail}`)),
  ...article.faq.map(({ question, answer }) => plainText(`${question} ${answer}`)),
  body.replace(/<\/?[A-Z][^>]*>|^```.*$/gm, ''),
])}
</body></html>`;
  return { url: articlePath(id), content };
}
