import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { buildCodesJson } from '../../api/json/lists.ts';

/** All machine codes. */
export const GET: APIRoute = async ({ site, url }) =>
  Response.json(buildCodesJson(await getCollection('articles'), site ?? url));
