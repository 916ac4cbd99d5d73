import type { ValueTypeName } from '../../match/valueTypes.ts';
import type { Article } from '../../schema/article.ts';

/** The type of each placeholder of an article, by name: what a template is compiled with. */
export function placeholderTypes(article: Pick<Article, 'values'>): Record<string, ValueTypeName> {
  return Object.fromEntries(
    Object.entries(article.values).map(([name, value]) => [name, value.type]),
  );
}
