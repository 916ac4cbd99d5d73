import { getCollection } from 'astro:content';
import { type PublishedArticle, publishedArticles } from '../api/published.ts';

let built: Promise<PublishedArticle[]> | undefined;

/**
 * Returns all published articles, with their tools and records. A build loads them once. The
 * development server loads them for each request, so that it shows every edit. Astro makes no page of
 * a file whose name starts with an underscore.
 */
export function published(): Promise<PublishedArticle[]> {
  return import.meta.env.PROD ? (built ??= load()) : load();
}

async function load(): Promise<PublishedArticle[]> {
  const [articles, tools, records, threads] = await Promise.all([
    getCollection('articles'),
    getCollection('tools'),
    getCollection('records'),
    getCollection('threads'),
  ]);
  return publishedArticles({ articles, tools, records, threads });
}
