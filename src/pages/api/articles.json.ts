import type { APIRoute } from 'astro';
import { articlesJsonOf } from '../../api/json/articlesJsonOf.ts';
import { published } from '../_published.ts';

/** All articles. */
export const GET: APIRoute = async ({ site, url }) =>
  Response.json(articlesJsonOf(await published(), site ?? url));
