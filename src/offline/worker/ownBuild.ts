import { Build } from '../Build.ts';

/** The id of this worker's build. The build of the site writes it here. */
declare const __BUILD__: string;

export const ownBuildId = __BUILD__;

let opened: Promise<Build | undefined> | undefined;

/**
 * Opens this worker's build. Returns undefined if the browser deleted it; all files then come from
 * the network.
 */
export function ownBuild(): Promise<Build | undefined> {
  opened ??= Build.open(ownBuildId).catch(() => undefined);
  return opened;
}
