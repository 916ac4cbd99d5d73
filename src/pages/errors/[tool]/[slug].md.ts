import type { APIRoute, GetStaticPaths } from 'astro';
import { articleMarkdown } from '../../../api/markdown/article.ts';
import type { PublishedArticle } from '../../../api/published.ts';
import { alternatePaths } from '../../_alternatePaths.ts';

export const getStaticPaths = (() => alternatePaths()) satisfies GetStaticPaths;

/** The article as Markdown, beside its page. */
export const GET: APIRoute<{ article: PublishedArticle }> = ({ props, site, url }) =>
  new Response(articleMarkdown(props.article, site ?? url), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
