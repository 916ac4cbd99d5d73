/**
 * The address of a new issue, filled in: the reader sees it, and changes what they like, before
 * anything is sent.
 *
 * @param repository its address, as GitHub, Forgejo and Gitea write it
 */
export function newIssueUrl(
  repository: string,
  issue: { readonly title: string; readonly body?: string },
): string {
  return `${repository.replace(/\/$/, '')}/issues/new?${new URLSearchParams(issue).toString()}`;
}
