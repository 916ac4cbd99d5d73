import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { absoluteUrl } from '../domain/urls.ts';
import { recentlyReviewed } from '../domain/articleLists.ts';

/** The people and the software behind the site: https://humanstxt.org/ */
export const GET: APIRoute = async ({ site }) => {
  const [newest] = recentlyReviewed(await getCollection('articles'), 1);
  const text = `/* TEAM */
Unstuck: the people who write and check its articles
About: ${absoluteUrl('/about/', site)}
How we review: ${absoluteUrl('/how-we-review/', site)}

/* THANKS */
Everybody who wrote down the error, and not only the fix

/* SITE */
Last review: ${newest?.data.reviewed.replaceAll('-', '/') ?? 'none yet'}
Language: English
Standards: HTML, CSS, Atom, JSON-LD
Made with: Astro, MDX, TypeScript, Shiki, Pagefind
`;
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
