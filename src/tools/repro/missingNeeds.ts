import { isAtLeast } from './isAtLeast.ts';
import type { Needs } from './parseNeeds.ts';
import { programVersion } from './programVersion.ts';

/** The versions of all programs that a script needs, or what is missing, for people to read. */
export function missingNeeds(
  needs: Needs,
  packages: string | undefined,
): { readonly missing: string[]; readonly versions: Record<string, string> } {
  const missing: string[] = [];
  const versions: Record<string, string> = {};
  for (const need of needs.programs) {
    const { program, from, version: wanted } = need;
    const version = programVersion(need, packages);
    const fits =
      version !== undefined &&
      (wanted === undefined || (from === 'npm' ? version === wanted : isAtLeast(version, wanted)));
    if (fits) versions[program] = version;
    else {
      const range = wanted === undefined ? '' : from === 'npm' ? `@${wanted}` : ` >= ${wanted}`;
      const have = version === undefined ? '' : `, and there is ${version}`;
      missing.push(`${program} (${from} ${need.package}${range}${have})`);
    }
  }
  if (needs.root && process.getuid?.() !== 0) missing.push('root');
  return { missing, versions };
}
