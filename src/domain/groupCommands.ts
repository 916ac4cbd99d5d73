import type { Command } from '../schema/command.ts';
import type { Platform } from '../schema/platform.ts';
import { namesOf, platforms as platformTable } from '../schema/vocabulary.ts';

/** The commands of a step for some platforms. */
export interface CommandGroup {
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
