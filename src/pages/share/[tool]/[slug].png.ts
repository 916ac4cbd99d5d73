import { getCollection } from 'astro:content';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { articleCard, toolIcon } from '../../../discovery/shareImage/cards.ts';
import { cachedShareImage } from '../../../discovery/shareImage/cache.ts';

export async function getStaticPaths() {
  const [articles, tools] = await Promise.all([getCollection('articles'), getCollection('tools')]);
  return articles.flatMap(({ id, data }) => {
    const [tool, slug] = id.split('/');
    // If the tool is missing, the page of the article reports it.
    const about = tools.find((entry) => entry.id === data.tool)?.data;
    return about ? [{ params: { tool, slug }, props: { article: data, about } }] : [];
  });
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The share image of an article: PNG, 1200 by 630 pixels. */
export const GET: APIRoute<Props> = async ({ props: { article, about } }) => {
  const png = await cachedShareImage(articleCard(article, about, toolIcon(about.icon)));
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
