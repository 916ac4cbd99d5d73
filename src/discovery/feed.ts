import { generateAtomFeed } from 'feedsmith';
import { type Entry, recentlyReviewed } from '../domain/articleLists.ts';
import { absoluteUrl } from '../domain/urls.ts';
import { plainText } from '../markdown/inline.ts';
import { messageText } from '../match/index.ts';
import type { Article } from '../schema/article.ts';
import type { Tool } from '../schema/site.ts';

/** The most entries. Feed readers ask again within days, and this covers months of reviews. */
const longest = 50;

/** The subject of a feed. Paths are from the root of the site. */
interface FeedParts {
  readonly title: string;
  readonly subtitle: string;
  /** The path of the feed itself: `/feed.xml`. */
  readonly self: string;
  /** The path of the page that the feed belongs to. */
  readonly page: string;
  readonly articles: readonly Entry<Article>[];
  readonly tools: readonly Entry<Tool>[];
  /** The origin: `Astro.site`. */
  readonly site: URL;
}

/**
 * Returns an Atom feed (RFC 4287) of new and re-reviewed articles, the latest review first. A
 * review has a day but no time, so its time is midnight, UTC.
 *
 * @throws if there is no article, as a feed has to say when it was updated
 */
export function atomFeed(parts: FeedParts): string {
  const { title, subtitle, self, page, articles, tools, site } = parts;
  const entries = recentlyReviewed(articles, longest);
  const [newest] = entries;
  if (!newest) throw new Error(`${self} has no article. Make the feed only where there is one.`);
  const names = new Map(tools.map(({ id, data }) => [id, data.name]));
  const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
  return generateAtomFeed({
    id: feedEntryId(site.hostname, self.slice(1)),
    title: { value: title },
    subtitle: { value: subtitle },
    updated: midnight(newest.data.reviewed),
    authors: [{ name: 'Unstuck', uri: absoluteUrl('/', site) }],
    icon: absoluteUrl('/favicon.svg', site),
    links: [
      { rel: 'self', type: 'application/atom+xml', href: absoluteUrl(self, site) },
      { rel: 'alternate', type: 'text/html', href: absoluteUrl(page, site) },
    ],
    entries: entries.map(({ id, data }) => ({
      id: feedEntryId(site.hostname, id),
      title: { value: messageText(data.error) },
      updated: midnight(data.reviewed),
      links: [{ rel: 'alternate', type: 'text/html', href: absoluteUrl(`/errors/${id}/`, site) }],
      categories: [{ term: data.tool, label: names.get(data.tool) ?? data.tool }],
      summary: { value: plainText(data.summary) },
    })),
  });
}

/**
 * Returns the id of an article in every feed. The id stays the same when the article is reviewed
 * again. It is a tag URI (RFC 4151): the authority, a day on which the host was ours, and the
 * article.
 *
 * @param host the site’s host name, such as `example.org`
 * @param id `docker/manifest-unknown`, or the id of another entry
 */
function feedEntryId(host: string, id: string): string {
  return `tag:${host},${authoritySince}:${id}`;
}

/** The year of the first feed. Never change it: feed readers would show every article as new. */
const authoritySince = '2026';

/** Returns a feed as a response. */
export function feedResponse(xml: string): Response {
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
