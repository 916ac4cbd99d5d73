import MiniSearch from 'minisearch';
import { match, type MatchArticle, type MatchIndex, parseTemplate } from '../../src/match/index.ts';
import { errorLine } from '../../src/search/errorLine.ts';
import { openPagefind } from '../search/otherEngines.ts';

/** What a matcher says of a text: articles, the best first. */
interface Answer {
  readonly ids: readonly string[];
  /** Whether it stands by its first answer. */
  readonly sure: boolean;
  /** The values that the first answer captured; undefined if the matcher captures none. */
  readonly values?: Readonly<Record<string, string>>;
  /** The causes that it claims, by article; undefined if the matcher claims none. */
  readonly causes?: ReadonlyMap<string, string>;
}

/** A matcher to be measured. */
export interface MatchEngine {
  readonly name: string;
  answer(text: string): Answer | Promise<Answer>;
}

/** The matcher of this project. */
export function unstuckContestant(index: MatchIndex): MatchEngine {
  return {
    name: 'unstuck',
    answer: (text) => {
      const { matches } = match(index, text);
      const [first] = matches;
      return {
        ids: matches.map(({ id }) => id),
        sure: first !== undefined && first.confidence !== 'possible',
        values: first?.values ?? {},
        causes: new Map(
          matches.flatMap(({ id, cause }) => (cause === undefined ? [] : [[id, cause] as const])),
        ),
      };
    },
  };
}

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
