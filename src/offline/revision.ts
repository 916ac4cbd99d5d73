import type { FileEntry } from './build.ts';

/**
 * Returns the revision of a content: the first 64 bits of its SHA-256, as 16 hexadecimal digits.
 * That is enough to tell builds apart. Security does not depend on it, as the files come from this
 * site.
 */
export async function contentRevision(bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest, 0, 8)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/**
 * Returns the revision of a file of the site. For a `.gz` file, this is the revision of its
 * unpacked content: some servers send such a file with a content encoding, and browsers then unpack
 * it.
 */
export async function fileRevision(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1
  const packed = path.endsWith('.gz') && bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!packed) return contentRevision(bytes);
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return contentRevision(await new Response(unpacked).arrayBuffer());
}

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
  path: string,
  [revision]: FileEntry,
  response: Response,
): Promise<Response | undefined> {
  if (response.status !== 200) return undefined;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if ((await fileRevision(path, bytes)) !== revision) return undefined;
  const headers = new Headers(response.headers);
  for (const name of dropped) headers.delete(name);
  return new Response(bytes, { headers });
}
