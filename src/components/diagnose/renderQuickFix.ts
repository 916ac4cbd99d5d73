import { groupCommands } from '../../domain/groupCommands.ts';
import { fillCommand } from '../../domain/shell/fillCommand.ts';
import { fillShellOf } from '../../domain/shell/fillShellOf.ts';
import { valueTypesOf } from '../../domain/shell/valueTypesOf.ts';
import { parseTemplate } from '../../match/parseTemplate.ts';
import type { Command } from '../../schema/command.ts';
import type { Brief } from '../../search/Brief.ts';
import { element } from '../site/element.ts';
import { withCode } from '../site/withCode.ts';

/** The quick fix of an article with the reader's values in its commands, for the reader's platform. */
export function renderQuickFix(
  brief: Brief,
  values: Readonly<Record<string, string>>,
): HTMLElement[] {
  const { os } = document.documentElement.dataset;
  const list = element('ol');
  list.className = 'steps';
  for (const { text, commands } of brief.quickFix) {
    const step = element('li');
    const sentence = element('p');
    sentence.append(...withCode(text));
    step.append(sentence);
    const groups = commands.length > 0 ? groupCommands(commands) : [];
    const own = groups.find(({ shownOn }) => shownOn.some((name) => name === os)) ?? groups[0];
    for (const command of own?.commands ?? []) step.append(commandBlock(command, brief, values));
    list.append(step);
  }
  return [element('h3', 'Quick fix'), list];
}

function commandBlock(
  command: Command,
  brief: Brief,
  values: Readonly<Record<string, string>>,
): HTMLElement {
  const box = element('copy-box' as 'div');
  const shell = fillShellOf(command);
  box.dataset['shell'] = shell;
  const pre = element('pre');
  const code = element('code');
  const types = valueTypesOf(brief);
  for (const part of fillCommand(parseTemplate(command.run), shell, values, types)) {
    if ('literal' in part) code.append(part.literal);
    else code.append(element('var', part.text ?? brief.values[part.placeholder]?.example ?? ''));
  }
  pre.append(code);
  box.append(pre);
  return box;
}
