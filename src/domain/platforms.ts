import type { Command } from '../schema/steps.ts';
import type { Platform } from '../schema/primitives.ts';
import { commandShell } from './shell/syntax.ts';
import {
  defaultPlatform,
  mapTable,
  namesOf,
  platforms as platformTable,
  shells,
} from '../schema/vocabulary.ts';

/**
 * Returns the platform of a machine that runs Node.
 *
 * @param node the value of `process.platform`; an unknown value gives the default platform
 * @example platformOfNode('darwin') // 'macos'
 */
export function platformOfNode(node: string): Platform {
  return (
    namesOf(platformTable).find((name) => platformTable[name].node === node) ?? defaultPlatform
  );
}

/**
 * Returns a JavaScript expression that detects the platform from a browser's user agent. The script
 * in the head of every page contains it, because the commands must not change after the first
 * paint.
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
 * Returns the style sheet that shows only the commands of the user's platform, except on paper. The `data-os`
 * attribute holds the user's platform on the root element, and on each panel the platforms that it is
 * for. CSS cannot compare two attributes, so every platform needs a rule.
 */
export function platformStyles(): string {
  const selectors = namesOf(platformTable).map(
    (name) => `[data-os=${name}] .platform-commands>[data-os]:not([data-os~=${name}])`,
  );
  return `@media not print{${selectors.join()}{display:none}}`;
}

/** The display names of the platforms, in the order of the switch. */
export const platformNames: Readonly<Record<Platform, string>> = mapTable(
  platformTable,
  ({ name }) => name,
);

/**
 * Returns the label of a group of commands: its platforms, and the shell if a platform has several.
 *
 * @example groupLabel(group) // 'Linux, macOS', 'Windows (PowerShell)'
 */
export function groupLabel({ platforms, commands }: Omit<CommandGroup, 'shownOn'>): string {
  const names = commands.map((command) => shells[commandShell(command)].name);
  const known = [...new Set(names)].filter((name) => name !== undefined);
  const label = platforms.map((name) => platformNames[name]).join(', ');
  return known.length > 0 ? `${label} (${known.join(' and ')})` : label;
}

/** The commands of a step that work on the same platforms. The page shows the group of the chosen platform. */
interface CommandGroup {
  /** The platforms that the commands are for. The label of the group lists them. */
  readonly platforms: readonly Platform[];
  /** The platforms whose users see this group first. Every platform is in exactly one group. */
  readonly shownOn: readonly Platform[];
  readonly commands: readonly Command[];
}

/**
 * Groups commands by the platforms that they work on. If no command depends on the platform, the
 * result is one group with an empty list of platforms, and the page shows no labels. If no command is
 * for the user's platform, the user sees the first group rather than nothing.
 */
export function groupCommands(commands: readonly Command[]): CommandGroup[] {
  const all = namesOf(platformTable);
  const groups = new Map<string, { platforms: Platform[]; commands: Command[] }>();
  for (const name of all) {
    const runnable = commands.filter(({ platforms }) => platforms?.includes(name) ?? true);
    if (runnable.length === 0 || commands.every(({ platforms }) => platforms === undefined))
      continue;
    const key = runnable.map((command) => commands.indexOf(command)).join();
    const group = groups.get(key) ?? { platforms: [], commands: runnable };
    group.platforms.push(name);
    groups.set(key, group);
  }
  if (groups.size === 0) return [{ platforms: [], shownOn: all, commands }];
  const uncovered = all.filter(
    (name) => ![...groups.values()].some(({ platforms }) => platforms.includes(name)),
  );
  return [...groups.values()].map((group, index) => ({
    ...group,
    shownOn: index === 0 ? [...group.platforms, ...uncovered] : group.platforms,
  }));
}

/**
 * Returns the commands that a user of a platform sees.
 *
 * @param platform as the `data-os` of the page or `platformOfNode` says; an unknown one gives the
 *   first group
 */
export function commandsFor(
  commands: readonly Command[],
  platform: string | undefined,
): readonly Command[] {
  const groups = groupCommands(commands);
  const group = groups.find(({ shownOn }) => shownOn.some((name) => name === platform));
  return (group ?? groups[0])?.commands ?? [];
}
