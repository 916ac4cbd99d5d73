import type { MatchArticle } from '../../src/match/MatchArticle.ts';
import { readCorpus } from '../../src/content/readCorpus.ts';
import { today } from '../../src/content/today.ts';
import type { Article } from '../../src/schema/article.ts';
import type { MatchCase } from './Case.ts';

/** The project's own articles, and their samples as labelled cases. */
export function readArticles(root: string): {
  articles: (Article & MatchArticle)[];
  cases: MatchCase[];
} {
  const corpus = readCorpus(root, 'content', today());
  const articles = corpus.articles.flatMap(({ id, data }) => (data ? [{ ...data, id }] : []));
  const cases = articles.flatMap(({ id, messages }) =>
    messages.flatMap(({ samples }) =>
      samples.map((text): MatchCase => ({ id, also: [], kind: 'paste', text })),
    ),
  );
  return { articles, cases };
}
