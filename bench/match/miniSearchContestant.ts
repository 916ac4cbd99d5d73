import MiniSearch from 'minisearch';
import type { MatchArticle } from '../../src/match/MatchArticle.ts';
import { errorLine } from '../../src/search/errorLine.ts';
import type { MatchEngine } from './Contestant.ts';

/** MiniSearch with its defaults, asked for the longest error-like line. */
export function miniSearchContestant(articles: readonly MatchArticle[]): MatchEngine {
  const engine = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
  engine.addAll(
    articles.map(({ id, error, messages }) => ({
      id,
      text: [...new Set([error, ...messages.map(({ text }) => text)])].join('\n'),
    })),
  );
  return {
    name: 'MiniSearch',
    answer: (text) => {
      const ids = engine.search(errorLine(text)).map(({ id }) => String(id));
      return { ids, sure: ids.length > 0 };
    },
  };
}
