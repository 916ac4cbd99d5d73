import { indexSynonyms } from './equivalents.ts';
import { toolAliases } from '../toolAliases.ts';
import type { SearchRecord } from './SearchRecord.ts';
import { withoutPlaceholders } from '../../match/withoutValues.ts';

/** What the index holds of an article besides its record: texts that are found, but not shown. */
export interface IndexedArticle extends SearchRecord {
  /** The tool as people know it. */
  readonly toolName: string;
  /** Titles of causes, fixes and edge cases, and the questions. */
  readonly text: readonly string[];
}

/** A field of an article, with its texts. */
interface Field {
  readonly weight: number;
  readonly texts: readonly string[];
}

/**
 * What is indexed of an article, by how much a term in it counts. The message is what people paste,
 * codes and other names are what they remember, searches are guesses at what they type.
 */
export function fieldTexts(article: IndexedArticle): readonly Field[] {
  const messages = [article.error, ...article.messages.map(({ text }) => text)].map(
    withoutPlaceholders,
  );
  const tool = article.id.replace(/\/.*$/, '');
  const codes = article.codes.map(({ code }) => code);
  const names = [...codes, ...article.aliases];
  return [
    { weight: 3, texts: [withoutPlaceholders(article.error)] },
    { weight: 2, texts: [...new Set(messages)] },
    { weight: 2.5, texts: names },
    { weight: 2, texts: article.searches },
    { weight: 1.5, texts: [article.id.replace(/^[^/]*\//, '').replaceAll('-', ' ')] },
    { weight: 2, texts: [article.toolName, tool, toolAliases[tool] ?? ''] },
    { weight: 1.5, texts: [indexSynonyms([...messages, ...names].join('\n'))] },
    { weight: 1, texts: [article.summary, article.kind] },
    { weight: 0.6, texts: article.text },
  ];
}
