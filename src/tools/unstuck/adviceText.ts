import type { AdviceJson } from '../../api/json/advice.ts';
import { adviceWords, riskNames } from '../../domain/advice.ts';
import type { Paint } from './output.ts';

type FixJson = Extract<AdviceJson, { kind: 'fix' }>['fix'];
type StepJson = FixJson['steps'][number];

/**
 * Advice for people at a terminal, in the order of the web page: the fix of the cause, or the check
 * that comes before the quick fix. Each line is indented by two spaces.
 */
export function adviceText(advice: AdviceJson, paint: Paint): string[] {
  if (advice.kind === 'fix') {
    const { cause, fix, otherFixes } = advice;
    return [
      ...(cause ? [`  ${adviceWords.cause} ${cause.title}`] : []),
      ...fixLines(fix, paint),
      ...titles(adviceWords.otherFixes, otherFixes),
    ];
  }
  const { commands, confirms, otherCauses, quickFix } = advice;
  return [
    `  ${paint('bold', adviceWords.check)}`,
    ...commandLines(commands, paint),
    ...confirms.map(({ shows, title }) => `  ${adviceWords.shows} ${shows} → ${title}`),
    ...titles(adviceWords.otherCauses, otherCauses),
    `  ${paint('bold', `${adviceWords.quickFix} ${quickFix.cause.title}`)}`,
    ...stepLines(quickFix.steps, paint),
  ];
}

function fixLines({ title, risk, steps, verify }: FixJson, paint: Paint): string[] {
  const why = risk.level === 'safe' ? '' : `: ${risk.why}`;
  return [
    `  ${paint('bold', `${adviceWords.fix} ${title}`)}`,
    `  ${riskNames[risk.level]}${why}`,
    ...stepLines(steps, paint),
    ...commandLines(verify.commands, paint),
    `  ${adviceWords.worked} ${verify.expect}`,
  ];
}

function stepLines(steps: readonly StepJson[], paint: Paint): string[] {
  return steps.flatMap(({ text, commands, code, expect }, index) => [
    `  ${steps.length > 1 ? `${index + 1}. ` : ''}${text}`,
    ...commandLines(commands, paint),
    ...(code?.file === undefined ? [] : [`    ${code.file}:`]),
    ...(code ? commandLines([code.text], paint) : []),
    ...(expect === undefined ? [] : [`    → ${expect}`]),
  ]);
}

/** Commands and code, which can have several lines. */
function commandLines(commands: readonly string[], paint: Paint): string[] {
  return commands
    .flatMap((command) => command.trimEnd().split('\n'))
    .map((line) => `    ${paint('green', line)}`);
}

function titles(label: string, entries: readonly { readonly title: string }[]): string[] {
  if (entries.length === 0) return [];
  return [`  ${label} ${entries.map(({ title }) => title).join('; ')}`];
}
