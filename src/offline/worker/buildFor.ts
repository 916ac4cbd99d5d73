import { Build } from '../Build.ts';
import { clientPages } from './clientPages.ts';
import { ownBuild, ownBuildId } from './ownBuild.ts';

/**
 * The build that a client's page is of: this is what keeps old and new files apart. A page is
 * answered with the files of a build that has this very page, whichever worker is at work.
 *
 * @returns undefined if no such build is here: its files come from the network alone
 */
export async function buildFor(clientId: string): Promise<Build | undefined> {
  const own = await ownBuild();
  const page = await clientPages.get(clientId);
  if (!page || own?.holds(page.revision)) return own;
  const builds = await Build.openAll();
  return builds.find((build) => build.id !== ownBuildId && build.holds(page.revision));
}
