import { brotliCompressSync, constants } from 'node:zlib';

/** How large something is as a static host sends it: brotli at its highest quality, or as usual where it is large. */
export function packed(data: string | Buffer): number {
  const quality = data.length > 2_000_000 ? 5 : 11;
  return brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}
