import { cacheNames } from '../cacheNames.ts';
import { Build } from '../Build.ts';
import { deviceState } from '../deviceState.ts';
import { clientPages } from './clientPages.ts';
import { ownBuild, ownBuildId } from './ownBuild.ts';

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
    const own = await ownBuild();
    const open = await clientPages.open();
    // A page that has not changed since gets its files from this worker's build.
    const strangers = open.filter(({ revision }) => !own?.holds(revision));
    for (const id of await list()) {
      // This page is not outdated yet: the next worker has not taken over.
      if (id === ownBuildId) continue;
      const build = await Build.open(id);
      if (strangers.some(({ revision }) => build?.holds(revision))) continue;
      await caches.delete(cacheNames.build(id));
      await oldBuilds.forget(id);
    }
  },
};

async function list(): Promise<string[]> {
  return ((await deviceState.get(key)) ?? []) as string[];
}
