/** Settings of the build, which `src/hosting/settings.ts` has checked. */
export const siteSettings = {
  /** The absolute URL that receives feedback. If undefined, answers stay on the device. */
  endpoint: (import.meta.env['PUBLIC_FEEDBACK_ENDPOINT'] || undefined) as string | undefined,
  /** The URL of the repository in which users open issues. */
  repository: (import.meta.env['PUBLIC_REPOSITORY_URL'] || undefined) as string | undefined,
};

/**
 * Returns the URL of a prefilled new issue. The user can read and change the issue before sending it.
 *
 * @param repository the repository's URL on GitHub, Forgejo or Gitea
 */
export function newIssueUrl(
  repository: string,
  issue: { readonly title: string; readonly body?: string },
): string {
  return `${repository.replace(/\/$/, '')}/issues/new?${new URLSearchParams(issue).toString()}`;
}
