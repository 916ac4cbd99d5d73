import { printable } from '../../match/index.ts';
import { IndexReader } from '../../search/index/reader.ts';
import { queryIndex } from '../../search/index/search.ts';
import { newSearchTrace, type SearchTrace, type TracedRank } from '../../search/index/trace.ts';
import type { LoadedIndex } from './loadIndex.ts';
import { UsageError } from './usage.ts';

/** The number of results, and the most entries of one stage that an explanation prints. */
const mostEntries = 10;

/** What a search of the site's index found. */
export interface SearchOutcome {
  /** For people at a terminal: the results, and what each stage saw if that was asked for. */
  readonly text: string;
  readonly trace: SearchTrace;
  /** Whether an article answers the query. Otherwise the results are only the nearest ones. */
  readonly isAnswered: boolean;
}

/**
 * Searches a built site as its search box does, without the full text, which only browsers can search.
 *
 * @throws UsageError if the index does not belong to a site with a search index
 */
export async function searchSite(
  { file, place }: LoadedIndex,
  query: string,
  isExplained: boolean,
): Promise<SearchOutcome> {
  const reader = new IndexReader(async (path) => {
    const text = await file(`search-index/${path}.json`);
    if (text === undefined)
      throw new UsageError(`There is no search index beside ${place}. Name a whole site.`);
    return JSON.parse(text) as unknown;
  });
  const trace = newSearchTrace();
  const { hits, answered } = await queryIndex(reader, query, { limit: mostEntries, trace });
  const results = hits.map(
    ({ record, reason }, index) => `${index + 1}. ${record.id}: ${quote(record.error)} (${reason})`,
  );
  const text = answered ? results : ['No article answers this. The nearest:', ...results];
  return {
    text: [...text, ...(isExplained ? ['', explanation(trace)] : [])].join('\n'),
    trace,
    isAnswered: answered,
  };
}

function explanation({ terms, documents, ranking }: SearchTrace): string {
  const sections: [heading: string, entries: readonly string[]][] = [
    [
      'Terms of the query (weight = prior × rarity)',
      terms.map(({ term, kind, prior, weight, found, documents: count }) =>
        found.length === 0
          ? `${quote(term)}: ${kind}, prior ${round(prior)}, not in the index`
          : `${quote(term)}: ${kind}, prior ${round(prior)}, weight ${round(weight)}, in ${count} articles as ${quote(found.join(', '))}`,
      ),
    ],
    [
      'Articles by their words (score = sum × share)',
      documents.slice(0, mostEntries).map(({ id, score, share, contributions }) => {
        const sum = Object.entries(contributions).map(
          ([term, value]) => `${quote(term)} ${round(value)}`,
        );
        return `${id}: score ${round(score)}, share ${round(share)} = ${sum.join(' + ')}`;
      }),
    ],
    ['Ranking', ranking.slice(0, mostEntries).map(rankLine)],
    ['Why the first beat the second', decision(ranking)],
  ];
  return sections
    .map(([heading, entries]) =>
      [heading, ...(entries.length > 0 ? entries : ['none']).map((entry) => `  ${entry}`)].join(
        '\n',
      ),
    )
    .join('\n\n');
}

function rankLine({ id, score, factors, isShown, ...keys }: TracedRank, index: number): string {
  const { words, row, phrase, rowBoost, likeness } = factors;
  const match = keys.confidence === undefined ? 'no match' : `match ${keys.confidence}`;
  return `${index + 1}. ${id}: ${keys.isSameText ? 'same text, ' : ''}${match}, score ${round(score)} = (words ${round(words)} × phrase ${round(phrase)} + row of ${row} ${round(rowBoost)}) × likeness ${round(likeness)}${isShown ? '' : ', too far behind to be shown'}`;
}

/** The sort keys of `rankRecords`, in its order. The first one that differs decides. */
const sortKeys: readonly [name: string, valueOf: (rank: TracedRank) => string | number][] = [
  ['the query is a text of the article', ({ isSameText }) => (isSameText ? 'yes' : 'no')],
  ['the matcher is sure', ({ matchPlace }) => (matchPlace === undefined ? 'no' : 'yes')],
  ['place among the matches', ({ matchPlace }) => matchPlace ?? 0],
  ['score', ({ score }) => round(score)],
];

function decision([first, second]: SearchTrace['ranking']): string[] {
  if (!first || !second) return [first ? 'only one article was ranked' : 'no article was ranked'];
  const key = sortKeys.find(([, valueOf]) => valueOf(first) !== valueOf(second));
  if (!key) return ['no key differs: the order of the articles decided'];
  const [name, valueOf] = key;
  return [
    `deciding key: ${name}`,
    `${first.id}: ${valueOf(first)}`,
    `${second.id}: ${valueOf(second)}`,
  ];
}

const quote = (text: string): string => printable(text).replace(/\s+/g, ' ').trim().slice(0, 100);

const round = (value: number): number => Math.round(value * 1000) / 1000;
