import { isPicture } from './isPicture.ts';

/**
 * The picture in what was pasted or dropped, if that is what it is: programs such as office suites
 * add a picture of a text to the text itself, and then the text is better.
 */
export function pictureIn(data: DataTransfer | null): File | undefined {
  if (!data || data.getData('text/plain').trim() !== '') return undefined;
  return [...data.files].find(isPicture);
}
