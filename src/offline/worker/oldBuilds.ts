import { cacheNames } from '../cacheNames.ts';
import { Build } from '../Build.ts';
import { deviceState } from '../deviceState.ts';
import { clientPages } from './clientPages.ts';
import { ownBuild, ownBuildId } from './ownBuild.ts';

const key = 'old-builds';

/** The builds that were here before this worker's. One stays for as long as a page of it is open. */
export const oldBuilds = {
  /** Called when this worker is about to take over: what else is here is older, or was never finished. */
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
  /** Deletes those that no open page is of. Newer ones, which another worker installs, are left alone. */
  async sweep(): Promise<void> {
    const own = await ownBuild();
    const open = await clientPages.open();
    // A page that did not change since is answered by the own build.
    const strangers = open.filter(({ revision }) => !own?.holds(revision));
    for (const id of await list()) {
      // Not yet overtaken: the next worker is only about to take over.
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
