import { match, type MatchIndex } from '../../match/index.ts';
import { type PhaseName, phaseNames, type Session } from './session.ts';

/** The maximum output of one phase, in characters. Users would not read more on a page. */
const longestOutput = 8000;

/**
 * Returns the problems of a session. There are none if the tool printed the article's message with
 * the values that the script states, the check failed before the fix and passed after it, and the
 * message is gone after the fix.
 *
 * @param id the article's id
 * @param index the index of all articles, because another article may match the output better
 */
export function sessionProblems(session: Session, id: string, index: MatchIndex): string[] {
  const { phases, values, timedOut, fix, errors } = session;
  const reached = phaseNames.filter((name) => phases[name] !== undefined).at(-1);
  if (timedOut) {
    return [
      `The session of "${fix}" did not end within its limit; it was in ${reached ?? 'no phase'}. ${formatPhase(session, reached)}`,
    ];
  }
  const problems: string[] = [];
  if (phases['check-after'] === undefined) {
    return [
      `The session of "${fix}" ended early, in ${reached ?? 'no phase'}: a phase must not call exit. ${errors.trim()} ${formatPhase(session, reached)}`,
    ];
  }
  const expectStatus = (name: PhaseName, good: (status: number) => boolean, message: string) => {
    const phase = phases[name];
    if (phase && !good(phase.status)) problems.push(`${message} ${formatPhase(session, name)}`);
  };
  expectStatus('set-up', (status) => status === 0, 'The set-up fails.');
  problems.push(...messageProblems(phases.provoke?.output ?? '', values, id, index, session));
  expectStatus(
    'check-before',
    (status) => status !== 0,
    'The check passes without the fix, so it proves nothing. Check what the message prevented.',
  );
  expectStatus('fix', (status) => status === 0, `The fix "${fix}" fails.`);
  expectStatus(
    'check-after',
    (status) => status === 0,
    `The check still fails after the fix "${fix}".`,
  );
  const after = phases['check-after'];
  if (after?.status === 0 && sureMatches(after.output, index).some((found) => found.id === id))
    problems.push(
      `The message is still there after the fix "${fix}". ${formatPhase(session, 'check-after')}`,
    );
  for (const name of phaseNames) {
    const length = phases[name]?.output.length ?? 0;
    if (length > longestOutput)
      problems.push(
        `${name} prints ${length} characters, more than ${longestOutput}. Print only the lines that a user wants to see, for example with head or grep.`,
      );
  }
  return problems;
}

/** Returns the problems with the output of `provoke`: the match and its values. */
function messageProblems(
  output: string,
  values: Session['values'],
  id: string,
  index: MatchIndex,
  session: Session,
): string[] {
  const [first] = sureMatches(output, index);
  if (first === undefined)
    return [
      `provoke prints no message of this article that the matcher is sure of. Expected one of \`messages\`. ${formatPhase(session, 'provoke')}`,
    ];
  if (first.id !== id)
    return [
      `The matcher takes what provoke prints to ${first.id} first ("${first.message}"). ${formatPhase(session, 'provoke')}`,
    ];
  const names = new Set([...Object.keys(first.values), ...Object.keys(values)]);
  return [...names].flatMap((name) => {
    const [matched, stated] = [first.values[name], values[name]];
    if (matched === stated) return [];
    if (stated === undefined)
      return [
        `The matcher reads <${name}> as "${matched ?? ''}", and the script does not say whether that is right. Add to provoke: value ${name} TEXT`,
      ];
    return [
      `The script says that <${name}> is "${stated}", the matcher reads ${matched === undefined ? 'none' : `"${matched}"`}.`,
    ];
  });
}

/** Returns the matches without those that are only `possible`, which may be a coincidence. */
const sureMatches = (text: string, index: MatchIndex) =>
  match(index, text).matches.filter(({ confidence }) => confidence !== 'possible');

/** Formats the exit code and the last 20 lines of a phase. */
function formatPhase(session: Session, name: PhaseName | undefined): string {
  const phase = name && session.phases[name];
  if (!phase) return '';
  const lines = phase.output.trimEnd().split('\n').slice(-20).join('\n    ');
  return `${name} ended with ${phase.status} and printed:\n    ${lines || '(nothing)'}`;
}
