import { Build } from '../Build.ts';
import { clientPages } from './clientPages.ts';
import { ownBuild, ownBuildId } from './ownBuild.ts';

/**
 * Returns the build of a client's page. This keeps old and new files apart: a page gets the files
 * of a build that has this very page, whichever worker is active.
 *
 * @returns undefined if no such build is on this device; the page's files then come from the
 *   network alone
 */
export async function buildFor(clientId: string): Promise<Build | undefined> {
  const own = await ownBuild();
  const page = await clientPages.get(clientId);
  if (!page || own?.holds(page.revision)) return own;
  const builds = await Build.openAll();
  return builds.find((build) => build.id !== ownBuildId && build.holds(page.revision));
}
