import { type Advice, adviceWords, type AdvisedCause, riskNames } from '../../domain/advice.ts';
import { codeParts } from '../../domain/codeParts.ts';
import { formatProductRange } from '../../domain/format.ts';
import { commandsFor } from '../../domain/platforms.ts';
import { fillCode, fillCommand, placeholderTypes } from '../../domain/shell/fillCommand.ts';
import { targetShell } from '../../domain/shell/syntax.ts';
import { parseTemplate } from '../../match/index.ts';
import type { Command, Fix, Risk, Step } from '../../schema/steps.ts';
import type { ArticleSummary } from '../../search/types.ts';
import { createElement, renderInlineCode } from '../site/dom.ts';

/** What the parts of an article's advice are rendered with. */
interface Rendering {
  readonly summary: ArticleSummary;
  /** The user's values, by placeholder name. Untrusted: `fillCommand` checks and quotes them. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Renders advice as an element, with the user's values in the commands of the user's platform. A
 * command shows the example of a value that is not known, and the placeholder of one that it cannot
 * hold.
 */
export function renderAdvice(
  advice: Advice,
  summary: ArticleSummary,
  values: Readonly<Record<string, string>>,
): HTMLElement {
  const block = createElement('div');
  block.className = 'advice';
  block.dataset['advice'] = advice.kind;
  const rendering = { summary, values };
  if (advice.kind === 'fix') {
    const { cause, fix, otherFixes } = advice;
    block.dataset['fix'] = fix.id;
    if (cause) {
      block.dataset['cause'] = cause.id;
      block.append(labelled(adviceWords.cause, causeLink(cause, rendering)));
    }
    block.append(...fixElements(fix, rendering));
    if (otherFixes.length > 0)
      block.append(
        labelled(
          adviceWords.otherFixes,
          ...list(otherFixes.map((other) => fixLink(other, rendering))),
        ),
      );
    return block;
  }
  const { commands, confirms, otherCauses, quickFix } = advice;
  const outcomes = createElement('ul');
  outcomes.className = 'advice__outcomes';
  for (const cause of confirms) {
    const outcome = createElement('li');
    outcome.append(
      createElement('b', adviceWords.shows),
      ' ',
      ...renderInlineCode(cause.confirm.shows),
      ' → ',
      causeLink(cause, rendering),
    );
    outcomes.append(outcome);
  }
  block.append(
    createElement('h3', adviceWords.check),
    ...commandBlocks(commands, rendering),
    outcomes,
  );
  if (otherCauses.length > 0)
    block.append(
      labelled(
        adviceWords.otherCauses,
        ...list(otherCauses.map((cause) => causeLink(cause, rendering))),
      ),
    );
  const heading = createElement('h3', `${adviceWords.quickFix} `);
  heading.append(...renderInlineCode(confirms[0].title));
  block.append(heading, stepList(quickFix, rendering));
  return block;
}

/** Renders a fix: its risk and versions, its steps, and how to verify it. */
function fixElements(fix: Fix, rendering: Rendering): HTMLElement[] {
  const heading = createElement('h3', `${adviceWords.fix} `);
  heading.append(fixLink(fix, rendering));
  const verify = createElement('div');
  verify.className = 'fix__verify';
  verify.append(
    ...commandBlocks(fix.verify.commands ?? [], rendering),
    labelled(adviceWords.worked, ...renderInlineCode(fix.verify.expect)),
  );
  const versions = createElement(
    'p',
    fix.appliesTo ? `Only ${fix.appliesTo.map(formatProductRange).join(', ')}` : '',
  );
  versions.className = 'side-note';
  return [
    heading,
    ...(fix.appliesTo ? [versions] : []),
    riskLine(fix.risk),
    stepList(fix.steps, rendering),
    verify,
  ];
}

function riskLine(risk: Risk): HTMLElement {
  const line = createElement('p');
  line.className = `risk risk--${risk.level}`;
  line.append(createElement('b', riskNames[risk.level]));
  if (risk.level !== 'safe') line.append(' ', ...renderInlineCode(risk.why));
  return line;
}

function stepList(steps: readonly Step[], rendering: Rendering): HTMLElement {
  const list = createElement('ol');
  list.className = steps.length === 1 ? 'steps steps--single' : 'steps';
  for (const { text, commands, code, expect } of steps) {
    const item = createElement('li');
    const sentence = createElement('p');
    sentence.append(...renderInlineCode(text));
    item.append(sentence, ...commandBlocks(commands ?? [], rendering));
    if (code) item.append(codeFile(code, rendering));
    if (expect !== undefined) {
      const expected = createElement('p');
      expected.className = 'expected';
      expected.append(...renderInlineCode(expect));
      item.append(expected);
    }
    list.append(item);
  }
  return list;
}

/** Renders the commands for the user's platform. */
function commandBlocks(commands: readonly Command[], rendering: Rendering): HTMLElement[] {
  const { os } = document.documentElement.dataset;
  return commandsFor(commands, os).map((command) => commandBlock(command, rendering));
}

function commandBlock(command: Command, { summary, values }: Rendering): HTMLElement {
  const box = createElement('copy-box' as 'div');
  const shell = targetShell(command);
  box.dataset['shell'] = shell;
  const pre = createElement('pre');
  const code = createElement('code');
  const parts = fillCommand(parseTemplate(command.run), shell, values, placeholderTypes(summary));
  code.append(...filledNodes(parts, summary));
  pre.append(code);
  box.append(pre);
  return box;
}

/** Renders a filled command or code. A place without a value shows the example. */
function filledNodes(
  parts: ReturnType<typeof fillCommand>,
  summary: ArticleSummary,
): (Node | string)[] {
  return parts.map((part) => {
    if ('literal' in part) return part.literal;
    const { placeholder, text, refused } = part;
    // Where the shell could misread the user's value, an example would pass for it.
    const example = refused ? `<${placeholder}>` : summary.values[placeholder]?.example;
    const slot = createElement('var', text ?? example ?? '');
    slot.dataset['value'] = placeholder;
    slot.classList.toggle('filled', text !== undefined);
    return slot;
  });
}

function codeFile(
  { file, text, language }: NonNullable<Step['code']>,
  { summary, values }: Rendering,
): HTMLElement {
  const filled = (template: string): (Node | string)[] =>
    filledNodes(
      fillCode(codeParts(template, summary.values), values, placeholderTypes(summary)),
      summary,
    );
  const figure = createElement('figure');
  figure.className = 'code-file';
  if (file !== undefined) {
    const caption = createElement('figcaption');
    caption.append(...filled(file));
    figure.append(caption);
  }
  const box = createElement('copy-box' as 'div');
  if (language === 'diff') box.dataset['diff'] = '';
  const pre = createElement('pre');
  pre.tabIndex = 0;
  const code = createElement('code');
  code.append(...filled(text));
  pre.append(code);
  box.append(pre);
  figure.append(box);
  return figure;
}

function causeLink({ id, title }: AdvisedCause, { summary }: Rendering): HTMLElement {
  return linkTo(`${summary.address}#cause-${id}`, title);
}

function fixLink({ id, title }: Fix, { summary }: Rendering): HTMLElement {
  return linkTo(`${summary.address}#fix-${id}`, title);
}

function linkTo(address: string, title: string): HTMLElement {
  const link = createElement('a');
  link.href = address;
  link.append(...renderInlineCode(title));
  return link;
}

function labelled(label: string, ...content: (Node | string)[]): HTMLElement {
  const line = createElement('p');
  line.append(createElement('b', label), ' ', ...content);
  return line;
}

/** Puts semicolons between links. */
function list(links: readonly HTMLElement[]): (Node | string)[] {
  return links.flatMap((link, index) => (index > 0 ? ['; ', link] : [link]));
}
