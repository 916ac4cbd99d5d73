import type { Instruction } from './compileTemplate.ts';
import { valueTypes } from './valueTypes.ts';

/** Where a template was found, and what its placeholders stand for. */
export interface TemplateMatch {
  /** Offsets into the text, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The captured values by placeholder name. */
  readonly values: Record<string, string>;
}

/** A way through the template. */
interface Thread {
  /** The instruction that it is at. */
  readonly at: number;
  /** Where the run of white space or of a value that it is inside of began; -1 outside of one. */
  readonly run: number;
  /** Where in the text it began. */
  readonly start: number;
  /** What it captured so far. */
  readonly captures: Readonly<Record<string, readonly [start: number, end: number]>>;
}

/**
 * Finds the leftmost, then longest place where a compiled template occurs in a text.
 *
 * A Pike machine (Cox, "Regular Expression Matching: the Virtual Machine Approach", 2009): all ways
 * through the template advance together, one character at a time, and of those that are at the same
 * instruction only the one that began first is kept. The work is at most the text's length times the
 * template's, whatever the text: nothing can make it backtrack.
 *
 * @returns undefined if the template does not occur
 */
export function matchTemplate(
  program: readonly Instruction[],
  text: string,
): TemplateMatch | undefined {
  let threads: Thread[] = [];
  let best: { thread: Thread; end: number } | undefined;
  for (let index = 0; index <= text.length; index += 1) {
    if (!best) threads.push({ at: 0, run: -1, start: index, captures: {} });
    threads = withRunsEnded(program, threads, text, index);
    const done = threads.find((thread) => thread.at === program.length);
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
    text.slice(start, end),
  ]);
  return { start: best.thread.start, end: best.end, values: Object.fromEntries(values) };
}

/** Adds, behind each way that is inside a run, the way on which the run ends here; drops later equals. */
function withRunsEnded(
  program: readonly Instruction[],
  threads: Thread[],
  text: string,
  index: number,
): Thread[] {
  const kept = new Map<number, Thread>();
  for (const thread of threads) {
    const inside = thread.run === -1 ? 0 : 1;
    if (!kept.has(thread.at * 2 + inside)) kept.set(thread.at * 2 + inside, thread);
    const instruction = program[thread.at];
    if (!inside || !instruction || instruction.kind === 'character') continue;
    if (kept.has(thread.at * 2 + 2)) continue;
    const ended = { ...thread, at: thread.at + 1, run: -1 };
    if (instruction.kind === 'space') kept.set(ended.at * 2, ended);
    else if (valueTypes[instruction.type].last.test(text[index - 1] ?? '')) {
      const captures = { ...thread.captures, [instruction.name]: [thread.run, index] as const };
      kept.set(ended.at * 2, { ...ended, captures });
    }
  }
  return [...kept.values()];
}

/** The way after reading the character at `index`: none if the character does not fit. */
function advance(
  program: readonly Instruction[],
  thread: Thread,
  text: string,
  index: number,
): Thread[] {
  const character = text[index];
  const instruction = program[thread.at];
  if (character === undefined || !instruction) return [];
  if (instruction.kind === 'character') {
    return character === instruction.character ? [{ ...thread, at: thread.at + 1 }] : [];
  }
  const inside = thread.run !== -1;
  const run = inside ? thread.run : index;
  if (instruction.kind === 'space') return /\s/.test(character) ? [{ ...thread, run }] : [];
  const type = valueTypes[instruction.type];
  const fits =
    (inside ? type.character : type.first).test(character) && index - run < type.maxLength;
  return fits ? [{ ...thread, run }] : [];
}
