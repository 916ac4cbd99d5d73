import { fillCommand } from '../../domain/fillCommand.ts';
import { fillShellOf } from '../../domain/fillShellOf.ts';
import { parseTemplate } from '../../match/parseTemplate.ts';
import type { ValueTypeName } from '../../match/valueTypes.ts';
import type { Command } from '../../schema/command.ts';

/** What is put into commands, and what it has to fit. */
export interface KnownValues {
  /** By placeholder; what is not there or does not fit leaves the placeholder, as `<name>`. */
  readonly values: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, ValueTypeName>>;
}

/** A command as text, with the known values in it. */
export function commandText(command: Command, { values, types }: KnownValues): string {
  return fillCommand(parseTemplate(command.run), fillShellOf(command), values, types)
    .map((part) => ('literal' in part ? part.literal : (part.text ?? `<${part.placeholder}>`)))
    .join('');
}
