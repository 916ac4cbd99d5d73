/** Why an image cannot be read. The message is for the user. */
export class ImageError extends Error {
  override readonly name = 'PictureError';
}
