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
