import { installDebianPackages, installNpmPackages } from './installNeeds.ts';
import { missingNeeds } from './missingNeeds.ts';
import type { Script } from './readScripts.ts';

/**
 * Installs what scripts lack, with apt and npm. One that cannot have its packages does not keep the
 * others from theirs: it is skipped then, as without `--install`.
 *
 * @returns what could not be installed, each with what apt or npm printed
 */
export function installMissing(scripts: readonly Script[]): string[] {
  const problems: string[] = [];
  const attempt = (install: () => void): boolean => {
    try {
      install();
      return true;
    } catch (error) {
      problems.push((error as Error).message);
      return false;
    }
  };
  const lacking = scripts.flatMap((script) => {
    const { missing } = missingNeeds(script.needs, script.packages);
    return missing.length > 0 ? [{ script, missing }] : [];
  });
  const needs = lacking
    .filter(({ missing }) => missing.some((text) => text.includes('(apt ')))
    .map(({ script }) => script.needs);
  // All at once is quickest. Where apt refuses the whole for one of them, each by itself.
  if (!attempt(() => installDebianPackages(needs)) && needs.length > 1) {
    problems.length = 0;
    for (const one of needs) attempt(() => installDebianPackages([one]));
  }
  for (const { script, missing } of lacking) {
    const { packages } = script;
    if (packages !== undefined && missing.some((text) => text.includes('(npm ')))
      attempt(() => installNpmPackages(script.needs, packages));
  }
  return problems;
}
