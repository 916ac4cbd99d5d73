import { pathInSite } from '../addressOf.ts';
import { clientPages } from './clientPages.ts';
import { ownBuild } from './ownBuild.ts';
import type { WorkerClient } from './scope.ts';

/**
 * How an open page compares with the newest build. `changed` and `removed` mean: since it was
 * opened.
 */
export type PageState = 'current' | 'changed' | 'removed';

/** Tells whether this worker's build has a newer version of an open page. */
export async function pageState(client: WorkerClient): Promise<PageState> {
  const build = await ownBuild();
  const page = await clientPages.get(client.id);
  // A page that this worker delivered but does not know is newer, not older.
  if (!build || !page || build.holds(page.revision) || page.by === build.id) return 'current';
  return build.entry(pathInSite(client.url) ?? '') ? 'changed' : 'removed';
}
