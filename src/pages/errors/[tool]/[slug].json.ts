import type { APIRoute, GetStaticPaths } from 'astro';
import { buildArticleJson } from '../../../api/json/article.ts';
import type { PublishedArticle } from '../../../api/published.ts';
import { twinPaths } from '../../_twinPaths.ts';

export const getStaticPaths = (() => twinPaths()) satisfies GetStaticPaths;

/** The article as data, beside its page. */
export const GET: APIRoute<{ article: PublishedArticle }> = ({ props, site, url }) =>
  Response.json(buildArticleJson(props.article, site ?? url));
