/** The kinds of test pictures: what people take pictures of, and what happens to pictures. */
export const pictureKinds = [
  'dark terminal',
  'light terminal',
  'browser error page',
  'Windows dialog',
  'blue screen',
  'scaled',
  'JPEG at quality 40',
  'rotated by one degree',
] as const;

/** One of them. */
export type PictureKind = (typeof pictureKinds)[number];
