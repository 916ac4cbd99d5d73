import { inBase } from '../domain/inBase.ts';
import type { ReaderFileList } from './ReaderFileList.ts';

declare const OCR_FILES: ReaderFileList;

/** The files of the text reader, as this build has them. */
export const readerFiles = {
  sizes: OCR_FILES.sizes,
  /** The address of one of them. */
  address: (name: string): string => inBase(`${OCR_FILES.folder}/${name}`),
};
