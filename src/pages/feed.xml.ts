import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { atomFeed, feedResponse } from '../discovery/feed.ts';

/** The Atom feed of all tools. */
export const GET: APIRoute = async ({ site }) =>
  feedResponse(
    atomFeed({
      title: 'Unstuck',
      subtitle: 'Exact error messages, explained and fixed: new and re-reviewed articles',
      self: '/feed.xml',
      page: '/recent/',
      articles: await getCollection('articles'),
      tools: await getCollection('tools'),
      site: site as URL,
    }),
  );
