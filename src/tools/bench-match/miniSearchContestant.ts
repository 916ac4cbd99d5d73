import type { MatchArticle } from '../../match/MatchArticle.ts';
import type { Contestant } from './Answer.ts';
import { errorLikeLine } from './errorLikeLine.ts';

/** What is used of MiniSearch. */
interface Engine {
  addAll(documents: readonly { id: string; text: string }[]): void;
  search(query: string): { id: string }[];
}

/** MiniSearch with its defaults, asked for the longest error-like line. Undefined if it is not installed. */
export async function miniSearchContestant(
  articles: readonly MatchArticle[],
): Promise<Contestant | undefined> {
  // A name that the compiler does not follow: the package is wanted here alone.
  const name = process.env['UNSTUCK_MINISEARCH'] ?? 'minisearch';
  const loaded = (await import(name).catch(() => undefined)) as
    { default: new (options: { fields: string[] }) => Engine } | undefined;
  if (!loaded) return undefined;
  const engine = new loaded.default({ fields: ['text'] });
  engine.addAll(
    articles.map(({ id, error, messages }) => ({
      id,
      text: [...new Set([error, ...messages.map(({ text }) => text)])].join('\n'),
    })),
  );
  return {
    name: 'MiniSearch',
    answer: (text) => {
      const ids = engine.search(errorLikeLine(text)).map(({ id }) => id);
      return { ids, sure: ids.length > 0, values: {} };
    },
  };
}
