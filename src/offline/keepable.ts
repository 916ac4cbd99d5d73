import type { FileEntry } from './BuildFiles.ts';
import { fileRevision } from './fileRevision.ts';

/** What no longer holds for a body that was read, or would make a lookup depend on who asks. */
const dropped = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

/**
 * Makes of an answer of the server what may go into a build's cache.
 *
 * @param response is read to its end
 * @returns undefined if it is not the very file that the build has: the server is at another build
 */
export async function keepable(
  address: string,
  [revision]: FileEntry,
  response: Response,
): Promise<Response | undefined> {
  if (response.status !== 200) return undefined;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if ((await fileRevision(address, bytes)) !== revision) return undefined;
  const headers = new Headers(response.headers);
  for (const name of dropped) headers.delete(name);
  return new Response(bytes, { headers });
}
