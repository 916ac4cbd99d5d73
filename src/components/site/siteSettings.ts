/** What the site was built with: `src/hosting/settings.ts` has checked it. */
export const siteSettings = {
  /** Where answers are sent, as a whole address; undefined where they stay on the device. */
  endpoint: (import.meta.env['PUBLIC_FEEDBACK_ENDPOINT'] || undefined) as string | undefined,
  /** Where issues are opened: the repository’s address. */
  repository: (import.meta.env['PUBLIC_REPOSITORY_URL'] || undefined) as string | undefined,
};

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
