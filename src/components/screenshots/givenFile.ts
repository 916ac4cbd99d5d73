/**
 * Returns the file that was pasted or dropped, an image before any other. Returns undefined if there
 * also is text: programs such as office suites add an image of the text to the text, and the text is
 * better.
 */
export function givenFile(data: DataTransfer | null): File | undefined {
  if (!data || data.getData('text/plain').trim() !== '') return undefined;
  const files = [...data.files];
  return files.find(isImage) ?? files[0];
}

/** Tells whether the media type of a file is that of an image. Its content is checked when it is opened. */
export function isImage(file: Blob): boolean {
  return file.type.startsWith('image/');
}
