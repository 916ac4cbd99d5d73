import type { Platform } from '../schema/platform.ts';

/** The platforms by the names that their makers use, in the order of the tabs. */
export const platformNames: Readonly<Record<Platform, string>> = {
  linux: 'Linux',
  macos: 'macOS',
  windows: 'Windows',
};
