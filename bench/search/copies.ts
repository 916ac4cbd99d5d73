import { commonWords } from '../../src/match/index.ts';
import type { IndexedArticle } from '../../src/search/index/fields.ts';
import { random } from '../match/cases.ts';

/** The share of a copy's distinctive words that other articles have; the rest are new words. */
const sharedWords = 0.7;

const word = /<[^>]*>|[A-Za-z0-9_]{3,}/g;

/**
 * Makes a corpus of `count` articles for measuring: the given ones, then copies of them. A copy has
 * the sentences of its original, but each distinctive word is replaced by another one, the same
 * throughout the copy: mostly by a word of another article, as often as that word occurs, otherwise
 * by a new word made of the halves of two others. Codes are always new: `EADDRINUSE` becomes another
 * word in capitals, and the digits of `TS2307` change. The same arguments always
 * give the same corpus.
 *
 * Copies of the same article belong to different tools, so that they do not lie next to each other
 * in an index, where they would compress too well.
 */
export function copies(articles: readonly IndexedArticle[], count: number): IndexedArticle[] {
  const tools = [...new Set(articles.map(({ id }) => articleTool(id)))];
  const occurring = articles.flatMap(
    (article) =>
      allTexts(article)
        .join('\n')
        .match(word)
        ?.filter((text) => isDistinctive(text) && !isCode(text)) ?? [],
  );
  const next = random(20261130);
  const pick = (): string => occurring[Math.floor(next() * occurring.length)] ?? '';
  return Array.from({ length: count }, (_, at) => {
    const article = articles[at % articles.length] as IndexedArticle;
    const round = Math.floor(at / articles.length);
    if (round === 0) return article;
    const replaced = new Map<string, string>();
    const exchange = (text: string): string =>
      text.replace(word, (own) => {
        if (!isDistinctive(own)) return own;
        const key = own.toLowerCase();
        const other = replaced.get(key) ?? replacement(own, pick, next);
        replaced.set(key, other);
        return other;
      });
    const tool = tools[(tools.indexOf(articleTool(article.id)) + round) % tools.length] ?? '';
    const slug = exchange(article.id.replace(/^[^/]*\//, '').replaceAll('-', ' '));
    return {
      ...article,
      id: `${tool}/${at}-${slug.toLowerCase().replaceAll(' ', '-')}`,
      error: exchange(article.error),
      messages: article.messages.map((message) => ({ ...message, text: exchange(message.text) })),
      codes: article.codes.map(({ code }) => ({ code: exchange(code) })),
      aliases: article.aliases.map(exchange),
      searches: article.searches.map(exchange),
      // An article that a copy would supersede has another id.
      ...(article.supersedes && { supersedes: [] }),
      ...(article.notIf && { notIf: article.notIf.map(exchange) }),
      summary: exchange(article.summary),
      text: article.text.map(exchange),
    };
  });
}

function replacement(own: string, pick: () => string, next: () => number): string {
  if (/\d/.test(own)) return own.replace(/\d/g, () => String(Math.floor(next() * 10)));
  if (!isCode(own) && next() < sharedWords) return pick();
  const head = pick();
  const tail = pick();
  const made = head.slice(0, Math.ceil(head.length / 2)) + tail.slice(Math.floor(tail.length / 2));
  return isCode(own) ? made.toUpperCase() : made;
}

/** Codes are in capitals or have digits. An article rarely has a code of another one. */
function isCode(text: string): boolean {
  return text.length > 3 && text === text.toUpperCase();
}

function isDistinctive(text: string): boolean {
  return !text.startsWith('<') && !commonWords.has(text.toLowerCase());
}

function allTexts({ error, messages, aliases, searches, summary, text }: IndexedArticle): string[] {
  return [error, ...messages.map((one) => one.text), ...aliases, ...searches, summary, ...text];
}

function articleTool(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
