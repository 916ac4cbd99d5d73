import { fillCommand } from '../../domain/shell/fillCommand.ts';
import { targetShell } from '../../domain/shell/fillShellOf.ts';
import { parseTemplate } from '../../match/parseTemplate.ts';
import type { ValueTypeName } from '../../match/valueTypes.ts';
import type { Command } from '../../schema/command.ts';

/** The values to fill into commands, and their types. */
export interface ReaderValues {
  /**
   * By placeholder. A missing value, or a value that does not fit its type, leaves the placeholder,
   * as `<name>`.
   */
  readonly values: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, ValueTypeName>>;
}

/** Returns a command as text, with the known values filled in. */
export function commandText(command: Command, { values, types }: ReaderValues): string {
  return fillCommand(parseTemplate(command.run), targetShell(command), values, types)
    .map((part) => ('literal' in part ? part.literal : (part.text ?? `<${part.placeholder}>`)))
    .join('');
}
