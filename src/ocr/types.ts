/** Why an image cannot be read. The message is for the user. */
export class ImageError extends Error {
  override readonly name = 'ImageError';
}

/** The progress of OCR on an image. */
export type OcrProgress =
  /** The browser downloads the OCR engine, once. `done` and `total` are in bytes. */
  | { readonly kind: 'loading'; readonly done: number; readonly total: number }
  /** The OCR engine starts, and the image is preprocessed. */
  | { readonly kind: 'preparing' }
  /** The engine recognizes text. `share` is the finished part, 0 to 1. */
  | { readonly kind: 'reading'; readonly share: number };

/** An image in memory. */
export interface Pixels {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /**
   * Red, green, blue and opacity of each pixel, 0 to 255, row by row: `4 × width × height` numbers.
   */
  readonly data: Uint8ClampedArray;
}

/**
 * The files of the OCR engine on the built site, as `src/integrations/ocrAssets.ts` lists them.
 */
export interface OcrFileList {
  /**
   * The folder below the root of the site: `/ocr/7.0.0-1a2b3c4d`. Its name changes when a file
   * changes.
   */
  readonly folder: string;
  /**
   * The sizes in bytes of the files that have to be downloaded before OCR can start, by file name.
   */
  readonly sizes: Readonly<Record<string, number>>;
}
