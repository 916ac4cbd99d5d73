import type { FileEntry } from './BuildFiles.ts';
import { fileRevision } from './fileRevision.ts';

/**
 * Headers that do not fit a body that was read, or that would make a cache look-up depend on the
 * request.
 */
const dropped = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

/**
 * Turns a response of the server into a response for a build's cache, if it is the file of the
 * build.
 *
 * @param response is read to its end
 * @returns undefined if the content is not that of the build's file, as the server has another
 *   build
 */
export async function verifiedResponse(
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
