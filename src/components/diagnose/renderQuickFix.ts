import { groupCommands } from '../../domain/groupCommands.ts';
import { fillCommand } from '../../domain/shell/fillCommand.ts';
import { targetShell } from '../../domain/shell/fillShellOf.ts';
import { placeholderTypes } from '../../domain/shell/valueTypesOf.ts';
import { parseTemplate } from '../../match/parseTemplate.ts';
import type { Command } from '../../schema/command.ts';
import type { ArticleSummary } from '../../search/Brief.ts';
import { createElement } from '../site/element.ts';
import { renderInlineCode } from '../site/withCode.ts';

/** The quick fix of an article with the reader's values in its commands, for the reader's platform. */
export function renderQuickFix(
  brief: ArticleSummary,
  values: Readonly<Record<string, string>>,
): HTMLElement[] {
  const { os } = document.documentElement.dataset;
  const list = createElement('ol');
  list.className = 'steps';
  for (const { text, commands } of brief.quickFix) {
    const step = createElement('li');
    const sentence = createElement('p');
    sentence.append(...renderInlineCode(text));
    step.append(sentence);
    const groups = commands.length > 0 ? groupCommands(commands) : [];
    const own = groups.find(({ shownOn }) => shownOn.some((name) => name === os)) ?? groups[0];
    for (const command of own?.commands ?? []) step.append(commandBlock(command, brief, values));
    list.append(step);
  }
  return [createElement('h3', 'Quick fix'), list];
}

function commandBlock(
  command: Command,
  brief: ArticleSummary,
  values: Readonly<Record<string, string>>,
): HTMLElement {
  const box = createElement('copy-box' as 'div');
  const shell = targetShell(command);
  box.dataset['shell'] = shell;
  const pre = createElement('pre');
  const code = createElement('code');
  const types = placeholderTypes(brief);
  for (const part of fillCommand(parseTemplate(command.run), shell, values, types)) {
    if ('literal' in part) code.append(part.literal);
    else
      code.append(createElement('var', part.text ?? brief.values[part.placeholder]?.example ?? ''));
  }
  pre.append(code);
  box.append(pre);
  return box;
}
