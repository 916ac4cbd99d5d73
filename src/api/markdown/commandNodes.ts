import type { BlockContent, Code } from 'mdast';
import { groupCommands } from '../../domain/groupCommands.ts';
import { platformNames } from '../../domain/platformNames.ts';
import { commandShell } from '../../domain/shell/shellOf.ts';
import type { Command } from '../../schema/command.ts';
import { shells } from '../../schema/vocabulary.ts';
import { commandText, type ReaderValues } from './commandText.ts';
import { nodes } from './nodes.ts';

/** Commands as fences, under the names of their platforms where they differ. */
export function commandNodes(
  commands: readonly Command[] | undefined,
  known: ReaderValues,
): BlockContent[] {
  if (!commands) return [];
  return groupCommands(commands).flatMap((group) => [
    ...(group.platforms.length > 0
      ? [nodes.paragraph(`${group.platforms.map((name) => platformNames[name]).join(', ')}:`)]
      : []),
    ...fences(group.commands, known),
  ]);
}

/** Joins consecutive commands of the same shell in one fence, as users type them in a row. */
function fences(commands: readonly Command[], known: ReaderValues): Code[] {
  const made: Code[] = [];
  for (const command of commands) {
    const fence = nodes.code(
      shells[commandShell(command)].languages[0],
      commandText(command, known),
    );
    const last = made.at(-1);
    if (last && last.lang === fence.lang) last.value += `\n${fence.value}`;
    else made.push(fence);
  }
  return made;
}
