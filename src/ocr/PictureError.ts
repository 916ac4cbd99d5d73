/** Why a picture cannot be read; the message is for the reader of the page. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
}
