/** Whether a file says that it is a picture; whether it can be read shows when it is opened. */
export function isImage(file: Blob): boolean {
  return file.type.startsWith('image/');
}
