import { Build, type FileList } from '../../offline/build.ts';
import { deviceState } from '../../offline/storage.ts';

/** What a build has, and how much of it is on this device. Sizes are in bytes, uncompressed. */
export interface DeviceContent {
  /** What search, Diagnose and the pages that lead to them take. */
  readonly core: number;
  /** All that can be kept. */
  readonly total: number;
  readonly here: number;
  /** Of the picture reader, which is large: 0 if the site has none. */
  readonly reader: number;
  /** Addresses of what is not here. */
  readonly missing: readonly string[];
  /** The ids of the articles that are here. */
  readonly articles: readonly string[];
  readonly articleCount: number;
}

const article = /^errors\/([^/]+\/[^/]+)\/$/;

/** Looks at what is here of a build. */
export async function deviceContent(build: Build): Promise<DeviceContent> {
  const { core, rest } = build.files;
  const all = { ...core, ...rest };
  const stored = new Set(await build.stored());
  const isHere = (address: string): boolean => stored.has(address);
  const addresses = Object.keys(all);
  const articles = addresses.filter((address) => article.test(address));
  return {
    core: size(core),
    total: size(all),
    here: size(all, isHere),
    reader: size(rest, (address) => address.startsWith('ocr/')),
    missing: addresses.filter((address) => !isHere(address)),
    articles: articles.filter(isHere).map((address) => article.exec(address)?.[1] ?? ''),
    articleCount: articles.length,
  };
}

function size(files: FileList, counts: (address: string) => boolean = () => true): number {
  return Object.entries(files).reduce(
    (sum, [address, [, bytes]]) => sum + (counts(address) ? bytes : 0),
    0,
  );
}

/** Removes all that was visited or kept. What search and Diagnose need stays: it would come again. */
export async function clearDownloads(): Promise<void> {
  await deviceState.remove('everything');
  for (const build of await Build.openAll()) {
    const kept = (await build.stored()).filter(
      (address) => !Object.hasOwn(build.files.core, address),
    );
    await Promise.all(kept.map((address) => build.remove(address)));
  }
}
