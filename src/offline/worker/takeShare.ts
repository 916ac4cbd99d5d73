import { withBase } from '../../domain/inBase.ts';
import { sharedItem } from '../sharedItem.ts';

/**
 * Takes what another app shares with the installed site: a POST, which no static host could answer.
 * The shared item stays in this browser's cache until Diagnose takes it (`takeShared`). It is never
 * sent. https://developer.mozilla.org/docs/Web/Progressive_web_apps/Manifest/Reference/share_target
 */
export async function receiveShare(request: Request): Promise<Response> {
  const form = await request.formData();
  const file = [...form.values()].find((value) => value instanceof File && value.size > 0);
  const texts = [form.get('title'), form.get('text')].filter((part) => typeof part === 'string');
  await sharedItem.put(file ?? texts.join('\n').trim());
  return Response.redirect(withBase('/diagnose/'), 303);
}
