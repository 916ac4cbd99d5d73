import type { APIRoute } from 'astro';
import { llmsFullText } from '../api/llms.ts';
import { published } from './_published.ts';

/** All articles as one Markdown file. */
export const GET: APIRoute = async ({ site, url }) =>
  new Response(llmsFullText(await published(), site ?? url));
