/** Where answers go, as set when the site is built; undefined where they stay on the device. */
export const feedbackSettings = {
  endpoint: (import.meta.env['PUBLIC_FEEDBACK_ENDPOINT'] || undefined) as string | undefined,
  repository: (import.meta.env['PUBLIC_REPOSITORY_URL'] || undefined) as string | undefined,
};
