import { isImage } from './isPicture.ts';

/**
 * The picture in what was pasted or dropped, if that is what it is: programs such as office suites
 * add a picture of a text to the text itself, and then the text is better.
 *
 * @param orFile whether any other file counts, where there is no picture: reading it says that it is none
 */
export function imageFile(data: DataTransfer | null, orFile = false): File | undefined {
  if (!data || data.getData('text/plain').trim() !== '') return undefined;
  const files = [...data.files];
  return files.find(isImage) ?? (orFile ? files[0] : undefined);
}
