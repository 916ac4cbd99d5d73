import { inBase } from '../domain/inBase.ts';
import type { ReaderFileList } from './ReaderFileList.ts';

declare const OCR_FILES: ReaderFileList;

/** The files of the OCR engine, as this build has them. */
export const readerFiles = {
  sizes: OCR_FILES.sizes,
  /** Returns the path of a file, by its name. */
  address: (name: string): string => inBase(`${OCR_FILES.folder}/${name}`),
};
