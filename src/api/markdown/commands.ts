import type { BlockContent, Code } from 'mdast';
import { codeParts } from '../../domain/codeParts.ts';
import { groupCommands, groupLabel } from '../../domain/platforms.ts';
import { fillCode, fillCommand } from '../../domain/shell/fillCommand.ts';
import { commandShell, targetShell } from '../../domain/shell/syntax.ts';
import { parseTemplate, type ValueTypeName } from '../../match/index.ts';
import type { Value } from '../../schema/article.ts';
import type { Command, Step } from '../../schema/steps.ts';
import { shells } from '../../schema/vocabulary.ts';
import { nodes } from './nodes.ts';

type StepCode = NonNullable<Step['code']>;

/** Returns commands as code fences, under the names of their platforms if the commands differ. */
export function commandNodes(
  commands: readonly Command[] | undefined,
  userValues: UserValues,
): BlockContent[] {
  if (!commands) return [];
  return groupCommands(commands).flatMap((group) => [
    ...(group.platforms.length > 0 ? [nodes.paragraph(`${groupLabel(group)}:`)] : []),
    ...fences(group.commands, userValues),
  ]);
}

/** Joins consecutive commands of the same shell in one fence, as users type them in a row. */
function fences(commands: readonly Command[], userValues: UserValues): Code[] {
  const blocks: Code[] = [];
  for (const command of commands) {
    const fence = nodes.code(
      shells[commandShell(command)].languages[0],
      commandText(command, userValues),
    );
    const last = blocks.at(-1);
    if (last && last.lang === fence.lang) last.value += `\n${fence.value}`;
    else blocks.push(fence);
  }
  return blocks;
}

/** The values to fill into commands, and their types. */
export interface UserValues {
  /**
   * By placeholder. A missing value, or a value that does not fit its type, leaves the placeholder,
   * as `<name>`.
   */
  readonly values: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, ValueTypeName>>;
}

/** Returns a command as text, filled with the values of the user. */
export function commandText(command: Command, { values, types }: UserValues): string {
  return partsText(fillCommand(parseTemplate(command.run), targetShell(command), values, types));
}

/** Returns the code of a step, filled with the values of the user. */
export function filledCode(
  code: StepCode,
  articleValues: Readonly<Record<string, Value>>,
  { values, types }: UserValues,
): StepCode {
  const filled = (text: string): string =>
    partsText(fillCode(codeParts(text, articleValues), values, types));
  return {
    ...code,
    ...(code.file !== undefined && { file: filled(code.file) }),
    text: filled(code.text),
  };
}

function partsText(parts: ReturnType<typeof fillCommand>): string {
  return parts
    .map((part) => ('literal' in part ? part.literal : (part.text ?? `<${part.placeholder}>`)))
    .join('');
}
