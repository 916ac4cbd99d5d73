import { Build, type FileList } from '../../offline/build.ts';
import { deviceState } from '../../offline/storage.ts';

/** The size of a build, and the part of it that is on this device. Sizes are in bytes, uncompressed. */
export interface DeviceContent {
  /** Size of the files that search, Diagnose and the pages that lead to them need. */
  readonly core: number;
  /** Size of all files that can be stored. */
  readonly total: number;
  /** Size of the files that are stored. */
  readonly here: number;
  /** Size of the OCR engine, or 0 if the site has none. */
  readonly ocrBytes: number;
  /** Paths of the files that are not stored. */
  readonly missing: readonly string[];
  /** Ids of the articles whose pages are stored. */
  readonly articles: readonly string[];
  readonly articleCount: number;
}

const article = /^errors\/([^/]+\/[^/]+)\/$/;

/** Compares the files of a build with the files that are stored. */
export async function deviceContent(build: Build): Promise<DeviceContent> {
  const { core, rest } = build.files;
  const all = { ...core, ...rest };
  const stored = new Set(await build.stored());
  const isHere = (path: string): boolean => stored.has(path);
  const paths = Object.keys(all);
  const articles = paths.filter((path) => article.test(path));
  return {
    core: size(core),
    total: size(all),
    here: size(all, isHere),
    ocrBytes: size(rest, (path) => path.startsWith('ocr/')),
    missing: paths.filter((path) => !isHere(path)),
    articles: articles.filter(isHere).map((path) => article.exec(path)?.[1] ?? ''),
    articleCount: articles.length,
  };
}

function size(files: FileList, counts: (path: string) => boolean = () => true): number {
  return Object.entries(files).reduce(
    (sum, [path, [, bytes]]) => sum + (counts(path) ? bytes : 0),
    0,
  );
}

/**
 * Deletes all visited and downloaded pages of every build. The files that search and Diagnose need
 * stay, as the worker would download them again.
 */
export async function clearDownloads(): Promise<void> {
  await deviceState.remove('everything');
  for (const build of await Build.openAll()) {
    const kept = (await build.stored()).filter((path) => !Object.hasOwn(build.files.core, path));
    await Promise.all(kept.map((path) => build.remove(path)));
  }
}
