/**
 * Returns the id of an article in every feed. The id stays the same when the article is reviewed
 * again. It is a tag URI (RFC 4151): the authority, a day on which the host was ours, and the
 * article.
 *
 * @param host the site’s host name, such as `example.org`
 * @param id `docker/manifest-unknown`, or the id of another entry
 */
export function feedEntryId(host: string, id: string): string {
  return `tag:${host},${authoritySince}:${id}`;
}

/** The year of the first feed. Never change it: feed readers would show every article as new. */
const authoritySince = '2026';
