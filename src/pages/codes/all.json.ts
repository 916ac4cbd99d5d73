import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { codeList } from '../../domain/codes/codes.ts';

/** The list of all codes, for the filter of their pages. */
export const GET: APIRoute = async () => Response.json(codeList(await getCollection('articles')));
