import type { PublishedArticle } from '../api/published.ts';
import { published } from './_published.ts';

/** Returns the path parameters and the article of each page, for its Markdown and JSON alternates. */
export async function alternatePaths(): Promise<
  { params: { tool: string; slug: string }; props: { article: PublishedArticle } }[]
> {
  return (await published()).map((article) => {
    const [tool = '', slug = ''] = article.id.split('/');
    return { params: { tool, slug }, props: { article } };
  });
}
