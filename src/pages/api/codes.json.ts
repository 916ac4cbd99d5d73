import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { codesJsonOf } from '../../api/json/codesJsonOf.ts';

/** All machine codes. */
export const GET: APIRoute = async ({ site, url }) =>
  Response.json(codesJsonOf(await getCollection('articles'), site ?? url));
