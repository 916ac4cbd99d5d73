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
 * Finds the leftmost, then longest place where a compiled template occurs in a text.
 *
 * A paste is hostile input, and a regular expression with several values in it can backtrack for
 * minutes. So this is a Pike machine (Cox, "Regular Expression Matching: the Virtual Machine
 * Approach", 2009): all attempts advance together, one character at a time. Of the attempts that wait
 * at the same instruction, only the one that started first is kept. The work is at most the text's
 * length times the template's.
 *
 *     template  port <n> is      text  port 80 is
 *
 *     read      threads (next instruction, value so far)
 *     "port "   <n> ""
 *     "8"       <n> "8"
 *     "0"       <n> "80"
 *     " "       " " within the white space behind <n>, which captured "80"
 *
 * @param written what the values are taken from, where `text` is a form of it in other capitals
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
    threads = withRunsEnded(program, threads, text, index);
    const done = threads.find((thread) => thread.instruction === program.length);
    if (done && (!best || done.start <= best.thread.start)) best = { thread: done, end: index };
    const first = best?.thread.start ?? index;
    threads = threads
      .filter((thread) => thread.start <= first)
      .flatMap((thread) => advance(program, thread, text, index));
    if (best && threads.length === 0) break;
  }
  if (!best) return undefined;
  const values = Object.entries(best.thread.captures).map(([name, [start, end]]) => [
    name,
    written.slice(start, end),
  ]);
  return { start: best.thread.start, end: best.end, values: Object.fromEntries(values) };
}

/** Adds, behind each thread inside a run, the thread in which the run ends here. Drops duplicates. */
function withRunsEnded(
  program: readonly Instruction[],
  threads: Thread[],
  text: string,
  index: number,
): Thread[] {
  const kept = new Map<number, Thread>();
  for (const thread of threads) {
    const inside = thread.run === -1 ? 0 : 1;
    const key = thread.instruction * 2 + inside;
    if (!kept.has(key)) kept.set(key, thread);
    const instruction = program[thread.instruction];
    if (!inside || !instruction || instruction.kind === 'character') continue;
    const next = thread.instruction + 1;
    if (kept.has(next * 2)) continue;
    const ended = { ...thread, instruction: next, run: -1 };
    if (instruction.kind === 'space') kept.set(next * 2, ended);
    else if (valueTypes[instruction.type].last.test(text[index - 1] ?? '')) {
      const captures = { ...thread.captures, [instruction.name]: [thread.run, index] as const };
      kept.set(next * 2, { ...ended, captures });
    }
  }
  return [...kept.values()];
}

/** The thread after reading the character at `index`; none if the character does not fit. */
function advance(
  program: readonly Instruction[],
  thread: Thread,
  text: string,
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
    (inside ? type.character : type.first).test(character) && index - run < type.maxLength;
  return fits ? [{ ...thread, run }] : [];
}
