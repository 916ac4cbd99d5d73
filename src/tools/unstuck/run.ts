import { parseArgs, styleText } from 'node:util';
import { match } from '../../match/match.ts';
import type { Brief } from '../../search/Brief.ts';
import { inputText } from './inputText.ts';
import { jsonlText } from './jsonlText.ts';
import { jsonResult } from './jsonResult.ts';
import { loadIndex } from './loadIndex.ts';
import { type Paint, report } from './report.ts';
import { UsageError } from './UsageError.ts';
import { usage } from './usage.ts';

/** What the command line works on. */
export interface Surroundings {
  readonly args: readonly string[];
  /** Reads all of standard input; undefined where that is a terminal. */
  readonly readInput: (() => Promise<string>) | undefined;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Whether to use colours. */
  readonly colours: boolean;
}

/** Runs `unstuck` and returns its exit code: 0 a match, 1 none, 2 a wrong use or input. */
export async function run(surroundings: Surroundings): Promise<0 | 1 | 2> {
  try {
    return await answer(surroundings);
  } catch (error) {
    if (!isForThePerson(error)) throw error;
    surroundings.writeError(`unstuck: ${error.message}\n`);
    return 2;
  }
}

/** Whether an error is of the arguments or of a file that cannot be read, and no fault of ours. */
function isForThePerson(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  return error instanceof Error && (syscall !== undefined || code.startsWith('ERR_PARSE_ARGS'));
}

async function answer({ args, readInput, write, colours }: Surroundings): Promise<0 | 1> {
  const { values: options, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      index: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (options.help) {
    write(`${usage}\n`);
    return 0;
  }
  if (options.json && options.jsonl)
    throw new UsageError('--json and --jsonl exclude one another.');
  if (positionals.length > 1) {
    throw new UsageError('Expected one file or message. Put quotes around a message.');
  }
  if (positionals[0] === 'mcp') {
    if (options.json || options.jsonl) throw new UsageError('mcp takes --index alone.');
    // Only here is the protocol's library loaded: it takes longer than a match.
    const { serveMcp } = await import('./mcp/serveMcp.ts');
    await serveMcp(await loadIndex(options.index));
    return 0;
  }
  const text = await inputText(positionals[0], readInput);
  const { index, brief } = await loadIndex(options.index);
  if (options.jsonl) {
    let found = false;
    for (const [at, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue;
      const result = jsonResult(index, jsonlText(line, at + 1));
      write(`${result.json}\n`);
      found ||= result.found;
    }
    return found ? 0 : 1;
  }
  if (options.json) {
    const result = jsonResult(index, text);
    write(`${result.json}\n`);
    return result.found ? 0 : 1;
  }
  const { matches } = match(index, text);
  const paint: Paint = (style, piece) =>
    colours ? styleText(style, piece, { validateStream: false }) : piece;
  // Next to a sure match, what is only possible would distract; the JSON has all.
  const sure = matches.filter(({ confidence }) => confidence !== 'possible');
  const shown = sure.length > 0 ? sure : matches;
  const briefs = new Map<string, Brief>();
  for (const { id } of shown) {
    const found = await brief(id);
    if (found) briefs.set(id, found);
  }
  write(matches.length > 0 ? `${report(briefs, text, shown, paint)}\n` : 'No article matches.\n');
  return matches.length > 0 ? 0 : 1;
}
