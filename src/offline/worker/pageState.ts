import { addressOf } from '../addressOf.ts';
import { clientPages } from './clientPages.ts';
import { ownBuild } from './ownBuild.ts';
import type { WorkerClient } from './scope.ts';

/** How an open page stands to the newest build: `changed` and `removed` are since it was opened. */
export type PageState = 'current' | 'changed' | 'removed';

/** Says whether a page that is open was overtaken by this worker’s build. */
export async function pageState(client: WorkerClient): Promise<PageState> {
  const build = await ownBuild();
  const page = await clientPages.get(client.id);
  // What this worker itself handed out and does not know is newer, not older.
  if (!build || !page || build.holds(page.revision) || page.by === build.id) return 'current';
  return build.entry(addressOf(client.url) ?? '') ? 'changed' : 'removed';
}
