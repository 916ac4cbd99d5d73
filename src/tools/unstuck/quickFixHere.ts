import { commandText } from '../../api/markdown/commandText.ts';
import { groupCommands } from '../../domain/groupCommands.ts';
import { platformOfNode } from '../../domain/platforms.ts';
import { placeholderTypes } from '../../domain/shell/valueTypesOf.ts';
import type { Command } from '../../schema/command.ts';
import type { ArticleSummary } from '../../search/Brief.ts';

/** A step of a quick fix: what to do, and what to type. */
export interface FilledStep {
  readonly text: string;
  readonly commands: readonly string[];
}

/**
 * The quick fix of an article for this machine, with the values of a paste in its commands.
 *
 * @param brief undefined where nothing is known of the article: then there are no steps
 */
export function quickFixHere(
  brief: ArticleSummary | undefined,
  values: Readonly<Record<string, string>>,
): FilledStep[] {
  if (!brief) return [];
  const known = { values, types: placeholderTypes(brief) };
  return brief.quickFix.map(({ text, commands }) => ({
    text,
    commands: commandsHere(commands).map((command) => commandText(command, known)),
  }));
}

/** The commands of a step that work on this machine. */
function commandsHere(commands: readonly Command[]): readonly Command[] {
  const here = platformOfNode(process.platform);
  const groups = commands.length > 0 ? groupCommands(commands) : [];
  return groups.find(({ shownOn }) => shownOn.includes(here))?.commands ?? [];
}
