import type { APIRoute } from 'astro';
import { buildArticlesJson } from '../../api/json/lists.ts';
import { published } from '../_published.ts';

/** All articles. */
export const GET: APIRoute = async ({ site, url }) =>
  Response.json(buildArticlesJson(await published(), site ?? url));
