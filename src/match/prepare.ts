import { selectAnchors } from './anchorsOf.ts';
import { canonicalTokens } from './canonicalTokens.ts';
import { countSharing, type FeatureArticles } from './countSharing.ts';
import { draftTemplates } from './draftTemplates.ts';
import { hashToken } from './hashToken.ts';
import type { MatchIndex } from './MatchIndex.ts';
import { pairKey } from './pairKey.ts';
import type { Prepared, PreparedTemplate } from './Prepared.ts';
import { SpellingTable } from './SpellingTable.ts';
import { TokenTable } from './TokenTable.ts';
import { weighTemplate } from './weighTemplate.ts';

const cache = new WeakMap<MatchIndex, Prepared>();

/**
 * Derives the vocabulary, the weights (stage 3) and the anchors (stage 4) of an index, once for each
 * index. This takes milliseconds, so the index itself stays small.
 */
export function prepare(index: MatchIndex): Prepared {
  const cached = cache.get(index);
  if (cached) return cached;
  const prepared = build(index);
  cache.set(index, prepared);
  return prepared;
}

function build(index: MatchIndex): Prepared {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const drafts = draftTemplates(index).map((draft) => ({
    ...draft,
    ids: Int32Array.from(draft.tokens, ({ word }) => numberOf(word)),
  }));
  // The names of tools are in the vocabulary too: `rank` looks for them in the text.
  for (const { id } of index.articles) numberOf(id.slice(0, id.indexOf('/')));
  const vocabulary = [...numbers.keys()];
  const sharing = countSharing(drafts);
  const templates = drafts.map((draft) => weighTemplate(draft, sharing));
  return {
    templates,
    vocabulary,
    tokens: tokenTable(numbers),
    spellings: new SpellingTable(vocabulary),
    ...anchorLists(templates, vocabulary.length, sharing),
  };
}

/** Which templates each token and each pair of tokens makes candidates. */
function anchorLists(
  templates: readonly PreparedTemplate[],
  size: number,
  sharing: FeatureArticles,
): Pick<Prepared, 'anchors' | 'pairAnchors'> {
  const anchors = Array.from({ length: size }, (): number[] => []);
  const pairAnchors = new Map<number, number[]>();
  templates.forEach((template, number) => {
    for (const [key, second] of selectAnchors(template, sharing)) {
      if (second === -1) {
        if (!anchors[key]?.includes(number)) anchors[key]?.push(number);
        continue;
      }
      const list = pairAnchors.get(pairKey(key, second));
      if (!list) pairAnchors.set(pairKey(key, second), [number]);
      else if (!list.includes(number)) list.push(number);
    }
  });
  return { anchors, pairAnchors };
}

/** The vocabulary numbers by the hashes of the words, and of the words that are read as these. */
function tokenTable(numbers: ReadonlyMap<string, number>): TokenTable {
  const table = new TokenTable();
  for (const [word, number] of numbers) table.add(hashToken(word), number);
  for (const [word, canonical] of Object.entries(canonicalTokens)) {
    const number = numbers.get(canonical);
    if (number !== undefined) table.add(hashToken(word), number);
  }
  return table;
}
