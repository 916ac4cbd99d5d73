import type { APIRoute } from 'astro';
import { llmsText } from '../api/llms.ts';
import { published } from './_published.ts';

/** Describes the site and lists its Markdown files for language models: https://llmstxt.org/ */
export const GET: APIRoute = async ({ site, url }) =>
  new Response(llmsText(await published(), site ?? url));
