/**
 * A share picture’s size in pixels: 1.91 to 1, which Facebook, LinkedIn, Slack and X show whole.
 * https://developers.facebook.com/docs/sharing/webmasters/images/
 */
export const pictureSize = { width: 1200, height: 630 } as const;
