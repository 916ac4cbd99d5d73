import { withBase } from '../domain/inBase.ts';
import type { OcrFileList } from './ReaderFileList.ts';

declare const OCR_FILES: OcrFileList;

/** The files of the OCR engine, as this build has them. */
export const ocrFiles = {
  sizes: OCR_FILES.sizes,
  /** Returns the path of a file, by its name. */
  address: (name: string): string => withBase(`${OCR_FILES.folder}/${name}`),
};
