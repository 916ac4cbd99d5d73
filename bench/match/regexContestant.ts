import type { MatchArticle } from '../../src/match/MatchArticle.ts';
import { parseTemplate } from '../../src/match/parseTemplate.ts';
import type { MatchEngine } from './Contestant.ts';

/** A plain list of regular expressions made from the templates, the longest first. */
export function regexContestant(articles: readonly MatchArticle[]): MatchEngine {
  const patterns = articles
    .flatMap(({ id, error, messages }) =>
      [...new Set([...messages.map(({ text }) => text), error])].map((template) => ({
        id,
        template,
        pattern: new RegExp(
          parseTemplate(template)
            .map((part) => ('placeholder' in part ? '.+?' : escapeRegex(part.literal)))
            .join(''),
        ),
      })),
    )
    .sort((a, b) => b.template.length - a.template.length);
  return {
    name: 'regex list',
    answer: (text) => {
      const found = patterns.filter(({ pattern }) => pattern.test(text));
      const ids = [...new Set(found.map(({ id }) => id))];
      return { ids, sure: ids.length > 0 };
    },
  };
}

function escapeRegex(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}
