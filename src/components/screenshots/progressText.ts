import type { OcrProgress } from '../../ocr/PictureProgress.ts';

/** What a step is called, how far it is in numbers, and its share from 0 to 1 if that is known. */
export interface ProgressText {
  readonly step: string;
  readonly numbers: string;
  readonly share?: number;
}

/** Puts the progress of a picture into words. */
export function progressText(progress: OcrProgress): ProgressText {
  switch (progress.kind) {
    case 'loading': {
      const share = progress.total === 0 ? 1 : progress.done / progress.total;
      return {
        step: 'Loading the text reader, this once',
        numbers: `${megabytes(progress.done)} of ${megabytes(progress.total)} MB, ${percent(share)}`,
        share,
      };
    }
    case 'preparing':
      return { step: 'Preparing the picture', numbers: '' };
    case 'reading':
      return {
        step: 'Reading the picture',
        numbers: percent(progress.share),
        share: progress.share,
      };
  }
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
/** Rounded down: 100% is when it is done. */
const percent = (share: number): string => `${Math.floor(share * 100)}%`;
