import type { Command } from '../schema/article.ts';
import type { Platform } from '../schema/primitives.ts';
import {
  defaultPlatform,
  mapTable,
  namesOf,
  platforms as platformTable,
} from '../schema/vocabulary.ts';

/**
 * The platform of a machine that runs Node.
 *
 * @param node the value of `process.platform`; the default platform stands in for an unknown one
 * @example platformOfNode('darwin') // 'macos'
 */
export function platformOfNode(node: string): Platform {
  return (
    namesOf(platformTable).find((name) => platformTable[name].node === node) ?? defaultPlatform
  );
}

/**
 * A JavaScript expression that finds the platform in a browser's user agent. It is part of the script
 * in the head of every page, as the tabs of commands must not change after the first paint.
 *
 * @param variable the name of the variable that holds the user agent
 * @example platformDetection('a') // "/Win/.test(a)?'windows':/Mac|iP/.test(a)?'macos':'linux'"
 */
export function platformDetection(variable: string): string {
  return namesOf(platformTable).reduce((otherwise, name) => {
    const { userAgent } = platformTable[name];
    return userAgent === undefined
      ? otherwise
      : `/${userAgent}/.test(${variable})?'${name}':${otherwise}`;
  }, `'${defaultPlatform}'`);
}

/**
 * The style sheet that shows only the commands of the user's platform. `data-os` of the root element
 * holds that platform; each panel of the tabs lists its own platforms there. CSS cannot compare the
 * two, so every platform needs a rule.
 */
export function platformStyles(): string {
  const selectors = namesOf(platformTable).map(
    (name) => `[data-os=${name}] platform-tabs>[data-os]:not([data-os~=${name}])`,
  );
  return `${selectors.join()}{display:none}`;
}

/** The platforms by the names that their makers use, in the order of the tabs. */
export const platformNames: Readonly<Record<Platform, string>> = mapTable(
  platformTable,
  ({ name }) => name,
);

/** The commands of a step for some platforms. */
interface CommandGroup {
  /** The platforms that the commands are for: what the tab says. */
  readonly platforms: readonly Platform[];
  /** The platforms for whose readers the group is shown; every platform is in just one group's list. */
  readonly shownOn: readonly Platform[];
  readonly commands: readonly Command[];
}

/**
 * Groups commands by the platforms that they work on.
 * One group for all: an empty list of platforms, no tabs. A reader whose platform has no command
 * of its own sees the first group rather than nothing.
 */
export function groupCommands(commands: readonly Command[]): CommandGroup[] {
  const all = namesOf(platformTable);
  const groups = new Map<string, { platforms: Platform[]; commands: Command[] }>();
  for (const name of all) {
    const own = commands.filter(({ platforms }) => platforms?.includes(name) ?? true);
    if (own.length === 0 || commands.every(({ platforms }) => platforms === undefined)) continue;
    const key = own.map((command) => commands.indexOf(command)).join();
    const group = groups.get(key) ?? { platforms: [], commands: own };
    group.platforms.push(name);
    groups.set(key, group);
  }
  if (groups.size === 0) return [{ platforms: [], shownOn: all, commands }];
  const left = all.filter(
    (name) => ![...groups.values()].some(({ platforms }) => platforms.includes(name)),
  );
  return [...groups.values()].map((group, index) => ({
    ...group,
    shownOn: index === 0 ? [...group.platforms, ...left] : group.platforms,
  }));
}
