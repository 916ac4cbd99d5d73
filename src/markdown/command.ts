import { fillCommand } from '../domain/shell/fillCommand.ts';
import { targetShell } from '../domain/shell/syntax.ts';
import { parseTemplate, type ValueTypeName } from '../match/index.ts';
import type { Value } from '../schema/article.ts';
import type { Command } from '../schema/steps.ts';
import { codeHtml, escapeHtml } from './inline.ts';

/**
 * Renders a command as HTML, filled with the examples of its values. The examples are quoted like a
 * user's values. If an example cannot be quoted safely, it is shown as written, because the author
 * has run the command with it.
 */
export function renderCommand(command: Command, values: Readonly<Record<string, Value>>): string {
  const examples: Record<string, string | undefined> = {};
  const types: Record<string, ValueTypeName> = {};
  for (const [name, { type, example }] of Object.entries(values)) {
    types[name] = type;
    examples[name] = example;
  }
  const parts = fillCommand(parseTemplate(command.run), targetShell(command), examples, types);
  return codeHtml(
    parts.map((part) => ('literal' in part ? part.literal : part)),
    ({ placeholder, text }) => {
      const shown = text ?? examples[placeholder] ?? `<${placeholder}>`;
      return `<var data-value="${placeholder}">${escapeHtml(shown)}</var>`;
    },
  );
}
