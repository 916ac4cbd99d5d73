import type { Platform } from '../schema/platform.ts';
import { mapTable, platforms } from '../schema/vocabulary.ts';

/** The platforms by the names that their makers use, in the order of the tabs. */
export const platformNames: Readonly<Record<Platform, string>> = mapTable(
  platforms,
  ({ name }) => name,
);
