import { sharedItem } from '../../offline/storage.ts';
import { isImage } from '../screenshots/givenFile.ts';

/**
 * Takes the text or image that another app shared with the installed site, and deletes it. Returns an
 * empty text if nothing was shared, or if the browser has no cache.
 */
export async function receiveShared(): Promise<string | Blob> {
  try {
    const shared = await sharedItem.take();
    return shared && isImage(shared) ? shared : ((await shared?.text()) ?? '');
  } catch {
    return '';
  }
}
