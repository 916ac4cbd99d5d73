import { sharedItem } from '../../offline/sharedItem.ts';
import { isImage } from '../screenshots/isPicture.ts';

/**
 * Takes what another app shared with the installed site: it is there once, as a text or a picture.
 * Empty if nothing was shared, or where the browser has no cache to keep it in.
 */
export async function receiveShared(): Promise<string | Blob> {
  try {
    const shared = await sharedItem.take();
    return shared && isImage(shared) ? shared : ((await shared?.text()) ?? '');
  } catch {
    return '';
  }
}
