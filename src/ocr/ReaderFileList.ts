/** Where the built site has the text reader, and what it weighs: set by `src/integrations/textReader.ts`. */
export interface ReaderFileList {
  /** From the root of the site: `/ocr/7.0.0-1a2b3c4d`. The name changes whenever a file does. */
  readonly folder: string;
  /** The bytes of each file that has to be there before a picture is read, by its name. */
  readonly sizes: Readonly<Record<string, number>>;
}
