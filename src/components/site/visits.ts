import { articlePath } from '../../domain/articleAddress.ts';
import { storage, type StorageKey } from './storage.ts';

const key = (article: string): StorageKey => `back:${articlePath(article)}`;

/**
 * Which articles say "You were here before" when one comes back. The line of script in the head of
 * every page (`headScript`) reads the same key by the page's path, to keep the room for it before the first paint.
 */
export const visitedArticles = {
  remember: (article: string): void => storage.set(key(article), '1'),
  forget: (article: string): void => storage.set(key(article), null),
};
