import { fillCommand } from '../domain/shell/fillCommand.ts';
import { targetShell } from '../domain/shell/syntax.ts';
import { parseTemplate, type ValueTypeName } from '../match/index.ts';
import type { Command, Value } from '../schema/article.ts';
import { escapeHtml } from './inline.ts';

/**
 * A command with its examples in it, quoted as readers' values are. An example that would be refused
 * stands as it is: its author has tried it there.
 */
export function renderCommand(command: Command, values: Readonly<Record<string, Value>>): string {
  const examples: Record<string, string | undefined> = {};
  const types: Record<string, ValueTypeName> = {};
  for (const [name, { type, example }] of Object.entries(values)) {
    types[name] = type;
    examples[name] = example;
  }
  return fillCommand(parseTemplate(command.run), targetShell(command), examples, types)
    .map((part) => {
      if ('literal' in part) return escapeHtml(part.literal);
      const { placeholder, text } = part;
      const shown = text ?? examples[placeholder] ?? `<${placeholder}>`;
      return `<var data-value="${placeholder}">${escapeHtml(shown)}</var>`;
    })
    .join('');
}
