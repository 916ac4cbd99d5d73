/**
 * The id of an article in every feed, which stays when the article is reviewed again.
 * A tag URI (RFC 4151): the authority, a day on which it was ours, and the article.
 *
 * @param host the site’s host name, such as `example.org`
 * @param id `docker/manifest-unknown`, or another thing of the site
 */
export function feedEntryId(host: string, id: string): string {
  return `tag:${host},${authoritySince}:${id}`;
}

/** The year of the first feed. It never changes: readers would take every article for new. */
const authoritySince = '2026';
