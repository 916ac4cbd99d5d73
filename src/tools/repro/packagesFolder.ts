import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Needs } from './parseNeeds.ts';

/** Where the npm packages of a script are: a folder for each set of packages, outside of the project. */
export function packagesFolder(needs: Needs, cache: string): string | undefined {
  const wanted = needs.programs
    .filter(({ from }) => from === 'npm')
    .map((need) => `${need.package}@${need.version ?? ''}`)
    .sort();
  if (wanted.length === 0) return undefined;
  return join(
    cache,
    createHash('sha256')
      .update([...new Set(wanted)].join(' '))
      .digest('hex')
      .slice(0, 16),
  );
}
