import { withBase } from '../../domain/inBase.ts';
import { Build } from '../Build.ts';
import type { BuildFiles } from '../BuildFiles.ts';
import { cacheNames } from '../cacheNames.ts';
import { deviceState } from '../deviceState.ts';
import { fileListPath } from '../listAddress.ts';
import { contentRevision } from '../revisionOf.ts';
import { StoreError } from '../StoreError.ts';
import { storeFiles } from '../storeFiles.ts';
import { oldBuilds } from './oldBuilds.ts';
import { ownBuildId } from './ownBuild.ts';

/**
 * Downloads this worker's build while the previous worker still answers: its core, and the pages
 * that the user visited, or everything if the user downloaded everything. Unchanged files are
 * copied.
 *
 * @throws if a file cannot be downloaded; the previous worker then stays complete, and the browser
 *   tries again
 */
export async function install(): Promise<void> {
  // A build can come back, if the site was rolled back to it.
  await oldBuilds.forget(ownBuildId);
  const others = (await Build.openAll()).filter(({ id }) => id !== ownBuildId);
  const build = await begin();
  await storeFiles(build, Object.keys(build.files.core), { others });
  const visited = (await Promise.all(others.map((other) => other.stored()))).flat();
  const everything = (await deviceState.get('everything')) === true;
  const more = everything ? Object.keys(build.files.rest) : visited;
  const wanted = [...new Set(more)].filter((address) => Object.hasOwn(build.files.rest, address));
  if (everything) await storeFiles(build, wanted, { others }).catch(passIfFull);
  // A visited page that cannot be downloaded now is stored at the next visit. The update does not
  // wait for it.
  else await storeFiles(build, wanted, { others, lenient: true }).catch(passIfFull);
  await oldBuilds.mark();
}

/** Fetches the list of files, which has to be the list of this build. */
async function begin(): Promise<Build> {
  const response = await fetch(withBase(`/${fileListPath}`), { cache: 'no-store' });
  const bytes = await response.arrayBuffer();
  if ((await contentRevision(bytes)) !== ownBuildId) throw new StoreError('changed', fileListPath);
  const cache = await caches.open(cacheNames.build(ownBuildId));
  await cache.put(withBase(`/${fileListPath}`), new Response(bytes));
  return new Build(ownBuildId, JSON.parse(new TextDecoder().decode(bytes)) as BuildFiles, cache);
}

/**
 * Waiting does not free a full disk. This build with some files is better than the old build
 * forever.
 */
function passIfFull(error: unknown): void {
  if (!(error instanceof StoreError) || error.fault !== 'storage') throw error;
}
