import { getCollection } from 'astro:content';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { atomFeed, feedResponse } from '../../../discovery/feed.ts';
import { toolArticles } from '../../../domain/articleLists.ts';

export async function getStaticPaths() {
  const [articles, tools] = await Promise.all([getCollection('articles'), getCollection('tools')]);
  return tools
    .map((tool) => ({
      params: { tool: tool.id },
      props: { tool, list: toolArticles(articles, tool.id) },
    }))
    .filter(({ props }) => props.list.length > 0);
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The Atom feed of one tool. */
export const GET: APIRoute<Props> = ({ site, props: { tool, list } }) =>
  feedResponse(
    atomFeed({
      title: `${tool.data.name} errors · Unstuck`,
      subtitle: tool.data.sentence,
      self: `/errors/${tool.id}/feed.xml`,
      page: `/errors/${tool.id}/`,
      articles: list,
      tools: [tool],
      site: site as URL,
    }),
  );
