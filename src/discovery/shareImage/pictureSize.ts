/**
 * The size of a share image in pixels. Facebook, LinkedIn, Slack and X show the ratio 1.91 to 1
 * uncropped. https://developers.facebook.com/docs/sharing/webmasters/images/
 */
export const shareImageSize = { width: 1200, height: 630 } as const;
