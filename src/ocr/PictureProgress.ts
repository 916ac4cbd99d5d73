/** How far the reading of a picture is. */
export type PictureProgress =
  /** The text reader is loaded, which happens once: bytes. */
  | { readonly kind: 'loading'; readonly done: number; readonly total: number }
  /** The text reader starts, and the picture is prepared. */
  | { readonly kind: 'preparing' }
  /** The text is read: the share of it, 0 to 1. */
  | { readonly kind: 'reading'; readonly share: number };
