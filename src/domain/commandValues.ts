import { templatePlaceholders } from '../match/placeholdersOf.ts';
import type { Article } from '../schema/article.ts';
import type { Value } from '../schema/value.ts';
import { articleTemplates } from './templatesOf.ts';
import { ownEntry } from './ownEntry.ts';

/** The values that the commands of an article use, in the order in which they first stand there. */
export function commandValues(article: Article): (Value & { readonly name: string })[] {
  const names = articleTemplates(article).flatMap(({ template, command }) =>
    command ? templatePlaceholders(template) : [],
  );
  return [...new Set(names)].flatMap((name) => {
    const value = ownEntry(article.values, name);
    return value && value.type !== 'text' ? [{ ...value, name }] : [];
  });
}
