/** The progress of OCR on an image. */
export type OcrProgress =
  /** The browser downloads the OCR engine, once. `done` and `total` are in bytes. */
  | { readonly kind: 'loading'; readonly done: number; readonly total: number }
  /** The OCR engine starts, and the image is preprocessed. */
  | { readonly kind: 'preparing' }
  /** The engine recognizes text. `share` is the finished part, 0 to 1. */
  | { readonly kind: 'reading'; readonly share: number };
