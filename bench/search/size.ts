import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** How large something is as a static host sends it: brotli at its highest quality, or as usual where it is large. */
export function packed(data: string | Buffer): number {
  const quality = data.length > 2_000_000 ? 5 : 11;
  return brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

/** The scripts of the built site that a first search loads, in bytes after brotli; undefined without a build. */
export function scriptBytes(folder: string): number | undefined {
  const [entry] = globSync('_astro/SearchPanel.*.js', { cwd: folder });
  if (entry === undefined) return undefined;
  const files = new Set<string>();
  const add = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, from = ''] of text.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g))
      add(join(dirname(file), from));
  };
  add(entry);
  return [...files].reduce((sum, file) => sum + packed(readFileSync(join(folder, file))), 0);
}
