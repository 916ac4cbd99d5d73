import type { SaveResult } from './savedStore.ts';

/** Why something was not kept, and what to do about it; undefined if it was. */
export function saveProblem(result: SaveResult): string | undefined {
  switch (result) {
    case 'kept':
      return undefined;
    case 'full':
      return 'Not saved: this browser’s storage for the site is full. Export your saved fixes, remove what you no longer need, then try again.';
    case 'blocked':
      return 'Not saved: this browser blocks storage for the site. Allow it in the browser’s settings, or leave the private window. Until then, copy the fix as Markdown from “Share”.';
    case 'newer':
      return 'Not saved: another tab runs a newer version of this site. Reload this page, then try again.';
  }
}
