import { Build } from '../Build.ts';

/** The id of the build that this worker came with: written in when the site is built. */
declare const __BUILD__: string;

export const ownBuildId = __BUILD__;

let opened: Promise<Build | undefined> | undefined;

/** This worker's own build. Undefined if the browser has lost it: then all comes from the network. */
export function ownBuild(): Promise<Build | undefined> {
  opened ??= Build.open(ownBuildId).catch(() => undefined);
  return opened;
}
