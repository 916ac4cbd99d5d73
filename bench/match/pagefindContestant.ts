import type { MatchArticle } from '../../src/match/MatchArticle.ts';
import { errorLine } from '../../src/search/errorLine.ts';
import { openPagefind } from '../search/openPagefind.ts';
import type { MatchEngine } from './Contestant.ts';

/** No answer is looked for beyond these: only the first three count. */
const mostResults = 3;

/** Pagefind with its defaults, asked for the longest error-like line. */
export async function pagefindContestant(articles: readonly MatchArticle[]): Promise<MatchEngine> {
  const engine = await openPagefind(
    articles.map(({ id, error, messages }) => ({
      id,
      content: [...new Set([error, ...messages.map(({ text }) => text)])].join('\n'),
    })),
  );
  return {
    name: 'Pagefind',
    answer: async (text) => {
      const ids = await engine.search(errorLine(text), mostResults);
      return { ids, sure: ids.length > 0 };
    },
  };
}
