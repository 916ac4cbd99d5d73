import { Build, type FileList } from '../../offline/build.ts';
import { deviceState } from '../../offline/storage.ts';

/** What a build has, and how much of it is on this device. Sizes are in bytes, uncompressed. */
export interface DeviceContent {
  /** What search, Diagnose and the pages that lead to them take. */
  readonly core: number;
  /** All that can be kept. */
  readonly total: number;
  readonly here: number;
  /** Size of the OCR engine, or 0 if the site has none. */
  readonly ocrBytes: number;
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

/** Removes all that was visited or kept. What search and Diagnose need stays: it would come again. */
export async function clearDownloads(): Promise<void> {
  await deviceState.remove('everything');
  for (const build of await Build.openAll()) {
    const kept = (await build.stored()).filter((path) => !Object.hasOwn(build.files.core, path));
    await Promise.all(kept.map((path) => build.remove(path)));
  }
}
