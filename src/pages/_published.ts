import { getCollection } from 'astro:content';
import { type PublishedArticle, publishedArticles } from '../api/published.ts';

let built: Promise<PublishedArticle[]> | undefined;

/**
 * All articles, with what belongs to them: put together once a build, and anew for each request while
 * somebody writes. The underscore keeps this file from being a page.
 */
export function published(): Promise<PublishedArticle[]> {
  return import.meta.env.PROD ? (built ??= load()) : load();
}

async function load(): Promise<PublishedArticle[]> {
  const [articles, tools, records] = await Promise.all([
    getCollection('articles'),
    getCollection('tools'),
    getCollection('records'),
  ]);
  return publishedArticles({ articles, tools, records });
}
