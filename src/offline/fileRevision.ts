import { contentRevision } from './revisionOf.ts';

/**
 * Returns the revision of a file of the site. For a `.gz` file, this is the revision of its
 * unpacked content: some servers send such a file with a content encoding, and browsers then unpack
 * it.
 */
export async function fileRevision(
  address: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  // https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1
  const packed = address.endsWith('.gz') && bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!packed) return contentRevision(bytes);
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return contentRevision(await new Response(unpacked).arrayBuffer());
}
