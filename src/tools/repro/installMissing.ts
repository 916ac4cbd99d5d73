import { installDebianPackages, installNpmPackages } from './installNeeds.ts';
import { missingNeeds } from './missingNeeds.ts';
import type { Script } from './readScripts.ts';

/**
 * Installs what scripts lack, with apt and npm.
 *
 * @throws if one of them fails, with what it printed
 */
export function installMissing(scripts: readonly Script[]): void {
  const lacking = scripts.flatMap((script) => {
    const { missing } = missingNeeds(script.needs, script.packages);
    return missing.length > 0 ? [{ script, missing }] : [];
  });
  installDebianPackages(
    lacking
      .filter(({ missing }) => missing.some((text) => text.includes('(apt ')))
      .map(({ script }) => script.needs),
  );
  for (const { script, missing } of lacking)
    if (script.packages !== undefined && missing.some((text) => text.includes('(npm ')))
      installNpmPackages(script.needs, script.packages);
}
