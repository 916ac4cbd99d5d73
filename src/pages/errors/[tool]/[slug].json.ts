import type { APIRoute, GetStaticPaths } from 'astro';
import { buildArticleJson } from '../../../api/json/article.ts';
import type { PublishedArticle } from '../../../api/published.ts';
import { alternatePaths } from '../../_alternatePaths.ts';

export const getStaticPaths = (() => alternatePaths()) satisfies GetStaticPaths;

/** The article as data, beside its page. */
export const GET: APIRoute<{ article: PublishedArticle }> = ({ props, site, url }) =>
  Response.json(buildArticleJson(props.article, site ?? url));
