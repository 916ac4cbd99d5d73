/** What the site was built with: `src/hosting/readSettings.ts` has checked it. */
export const siteSettings = {
  /** Where answers are sent, as a whole address; undefined where they stay on the device. */
  endpoint: (import.meta.env['PUBLIC_FEEDBACK_ENDPOINT'] || undefined) as string | undefined,
  /** Where issues are opened: the repository’s address. */
  repository: (import.meta.env['PUBLIC_REPOSITORY_URL'] || undefined) as string | undefined,
};
