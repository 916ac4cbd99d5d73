import { withBase } from '../../domain/urls.ts';
import { Build, type BuildFiles, fileListPath } from '../build.ts';
import { contentRevision } from '../revision.ts';
import { cacheNames, deviceState } from '../storage.ts';
import { StoreError, storeFiles } from '../storeFiles.ts';
import { clientPages } from './clients.ts';
import { ownBuild, ownBuildId } from './context.ts';

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
  const wanted = [...new Set(more)].filter((path) => Object.hasOwn(build.files.rest, path));
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
  if (!(error instanceof StoreError) || error.problem !== 'storage') throw error;
}

const key = 'old-builds';

/** The builds from before this worker's build. A build stays while one of its pages is open. */
export const oldBuilds = {
  /**
   * Called when this worker is about to take over. All other builds are then older, or incomplete.
   */
  async mark(): Promise<void> {
    const ids = (await caches.keys()).map(cacheNames.buildOf);
    await deviceState.set(
      key,
      ids.filter((id) => id !== undefined && id !== ownBuildId),
    );
  },
  async forget(id: string): Promise<void> {
    const old = await list();
    if (old.includes(id))
      await deviceState.set(
        key,
        old.filter((other) => other !== id),
      );
  },
  /**
   * Deletes the old builds without an open page. Newer builds, which another worker installs, stay.
   */
  async sweep(): Promise<void> {
    const build = await ownBuild();
    const open = await clientPages.open();
    // A page that has not changed since gets its files from this worker's build.
    const outdated = open.filter(({ revision }) => !build?.holds(revision));
    for (const id of await list()) {
      // This page is not outdated yet: the next worker has not taken over.
      if (id === ownBuildId) continue;
      const old = await Build.open(id);
      if (outdated.some(({ revision }) => old?.holds(revision))) continue;
      await caches.delete(cacheNames.build(id));
      await oldBuilds.forget(id);
    }
  },
};

async function list(): Promise<string[]> {
  return ((await deviceState.get(key)) ?? []) as string[];
}
