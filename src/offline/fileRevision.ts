import { revisionOf } from './revisionOf.ts';

/**
 * The revision of a file of the site. That of a `.gz` file is of what is packed in it: some servers
 * send such a file as a transfer that is compressed, and then the browser has unpacked it.
 */
export async function fileRevision(
  address: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  // https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1
  const packed = address.endsWith('.gz') && bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!packed) return revisionOf(bytes);
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return revisionOf(await new Response(unpacked).arrayBuffer());
}
