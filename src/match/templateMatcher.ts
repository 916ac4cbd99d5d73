import type { Instruction } from './template.ts';
import { valueTypes } from './valueTypes.ts';

/** Where a template was found, and the values of its placeholders. */
export interface TemplateMatch {
  /** Offsets into the text, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The captured values by placeholder name. */
  readonly values: Record<string, string>;
}

/** One attempt to match the template, as far as the text has been read. */
interface Thread {
  /** The index of the next instruction. */
  readonly instruction: number;
  /** Where the current run of white space, or the current value, starts; -1 outside of one. */
  readonly run: number;
  /** Where the attempt starts in the text. */
  readonly start: number;
  /** The values captured so far. */
  readonly captures: Readonly<Record<string, readonly [start: number, end: number]>>;
}

/**
 * Finds the leftmost place where a compiled template occurs in a text. A value takes all that its type
 * allows, but one that may have spaces, such as a path, ends as soon as the rest of the template fits.
 *
 * A paste is hostile input, and a regular expression with several values in it can backtrack for
 * minutes. So this is a Pike machine (Cox, "Regular Expression Matching: the Virtual Machine
 * Approach", 2009): all attempts advance together, one character at a time, the preferred ones first.
 * Of the attempts that wait at the same instruction, only the first is kept. The work is at most the
 * text's length times the template's.
 *
 *     template  port <n> is      text  port 80 is
 *
 *     read      threads (next instruction, value so far)
 *     "port "   <n> ""
 *     "8"       <n> "8"
 *     "0"       <n> "80"
 *     " "       " " within the white space behind <n>, which captured "80"
 *
 * @param written the text in its own capitals, where `text` has others: the values are taken from it, and
 *   it shows whether a value starts with a capital
 * @returns undefined if the template does not occur
 */
export function runTemplate(
  program: readonly Instruction[],
  text: string,
  written = text,
): TemplateMatch | undefined {
  let threads: Thread[] = [];
  let best: { thread: Thread; end: number } | undefined;
  for (let index = 0; index <= text.length; index += 1) {
    if (!best) threads.push({ instruction: 0, run: -1, start: index, captures: {} });
    const { waiting, done } = withRunsEnded(program, threads, text, index);
    if (done) best = { thread: done, end: index };
    threads = waiting.flatMap((thread) => advance(program, thread, text, written, index));
    if (best && threads.length === 0) break;
  }
  if (!best) return undefined;
  const values = Object.entries(best.thread.captures).map(([name, [start, end]]) => [
    name,
    written.slice(start, end),
  ]);
  return { start: best.thread.start, end: best.end, values: Object.fromEntries(values) };
}

/** Whether an instruction reads a value that may go on over several words. */
const mayHaveSpaces = (instruction: Instruction | undefined): boolean =>
  instruction?.kind === 'value' && valueTypes[instruction.type].character.test(' ');

/**
 * Adds, to each thread inside a run, the thread in which the run ends here. Drops duplicates, and what
 * is less preferred than a thread that has read the whole template.
 */
function withRunsEnded(
  program: readonly Instruction[],
  threads: readonly Thread[],
  text: string,
  index: number,
): { waiting: Thread[]; done: Thread | undefined } {
  const kept = new Map<number, Thread>();
  const last = program.length - 1;
  for (const thread of threads) {
    const ended = endOfRun(program, thread, text, index);
    const endsEarly = thread.instruction < last && mayHaveSpaces(program[thread.instruction]);
    for (const variant of endsEarly ? [ended, thread] : [thread, ended]) {
      if (variant === undefined) continue;
      if (variant.instruction > last) return { waiting: [...kept.values()], done: variant };
      const key = variant.instruction * 2 + (variant.run === -1 ? 0 : 1);
      if (!kept.has(key)) kept.set(key, variant);
    }
  }
  return { waiting: [...kept.values()], done: undefined };
}

/** The thread in which the current run ends here; undefined outside of one, or if it cannot end. */
function endOfRun(
  program: readonly Instruction[],
  thread: Thread,
  text: string,
  index: number,
): Thread | undefined {
  const instruction = program[thread.instruction];
  if (thread.run === -1 || !instruction || instruction.kind === 'character') return undefined;
  const ended = { ...thread, instruction: thread.instruction + 1, run: -1 };
  if (instruction.kind === 'space') return ended;
  if (!valueTypes[instruction.type].last.test(text[index - 1] ?? '')) return undefined;
  const captures = { ...thread.captures, [instruction.name]: [thread.run, index] as const };
  return { ...ended, captures };
}

/** The thread after reading the character at `index`; none if the character does not fit. */
function advance(
  program: readonly Instruction[],
  thread: Thread,
  text: string,
  written: string,
  index: number,
): Thread[] {
  const character = text[index];
  const instruction = program[thread.instruction];
  if (character === undefined || !instruction) return [];
  if (instruction.kind === 'character') {
    if (character !== instruction.character) return [];
    return [{ ...thread, instruction: thread.instruction + 1 }];
  }
  const inside = thread.run !== -1;
  const run = inside ? thread.run : index;
  if (instruction.kind === 'space') return /\s/.test(character) ? [{ ...thread, run }] : [];
  const type = valueTypes[instruction.type];
  const fits =
    (inside ? type.character : type.first).test(character) &&
    (inside || !instruction.continuesWord || startsName(text, written, index)) &&
    index - run < type.maxLength;
  return fits ? [{ ...thread, run }] : [];
}

/**
 * Whether a name starts at an index that a word stands before: `State` behind `use`. Where the word
 * itself is in other capitals, as in `USESTATE` and `USERS`, capitals do not tell.
 */
function startsName(text: string, written: string, index: number): boolean {
  const areTold = text[index - 1] === written[index - 1];
  return !(areTold ? /[a-z]/ : /[A-Za-z]/).test(written.charAt(index));
}
