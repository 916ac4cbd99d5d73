import { shownErrors } from '../../domain/advice.ts';
import { parseArgs, styleText } from 'node:util';
import { explain } from '../../match/index.ts';
import { explanationText } from './explain.ts';
import { type Input, jsonlText, openInput, textLines, textPieces, wholeText } from './input.ts';
import { answersFor, jsonResult, type Paint, report } from './output.ts';
import { loadIndex } from './loadIndex.ts';
import { searchSite } from './search.ts';
import { usage, UsageError } from './usage.ts';

/** What the command line works on. */
export interface Surroundings {
  readonly args: readonly string[];
  /** Standard input; undefined where that is a terminal. */
  readonly input: Input | undefined;
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
    // Whatever it is: Node.js would say 1, which is "nothing matches".
    surroundings.writeError(`unstuck: ${isForThePerson(error) ? error.message : fault(error)}\n`);
    return 2;
  }
}

/** Whether an error is of the arguments or of a file that cannot be read, and no fault of ours. */
function isForThePerson(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  return error instanceof Error && (syscall !== undefined || code.startsWith('ERR_PARSE_ARGS'));
}

function fault(error: unknown): string {
  const trace = error instanceof Error ? error.stack : undefined;
  return `This is a fault of unstuck itself. Please report it.\n${trace ?? String(error)}`;
}

/** JSON in ASCII: some terminals obey control characters beyond it, and marks of direction disguise text. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A message such as `-bash: node: command not found`, which is no option. */
const isMessage = (arg: string): boolean => /^-[^=]*\s/.test(arg);

async function answer({ args, input, write, colours }: Surroundings): Promise<0 | 1> {
  const { values: options, positionals: others } = parseArgs({
    args: args.filter((arg) => !isMessage(arg)),
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      index: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const positionals = [...others, ...args.filter(isMessage)];
  if (options.help) {
    write(`${usage}\n`);
    return 0;
  }
  if (options.json && options.jsonl)
    throw new UsageError('--json and --jsonl exclude one another.');
  if (options.explain && options.jsonl)
    throw new UsageError('--explain and --jsonl exclude one another.');
  if (positionals[0] === 'search') {
    const query = positionals.slice(1).join(' ').trim();
    if (query === '' || options.jsonl)
      throw new UsageError('search takes a query, and may take --explain, --json and --index.');
    const { text, trace, isAnswered } = await searchSite(
      await loadIndex(options.index),
      query,
      options.explain,
    );
    write(`${options.json ? asciiJson({ search: trace }) : text}\n`);
    return isAnswered ? 0 : 1;
  }
  if (positionals.length > 1) {
    throw new UsageError('Expected one file or message. Put quotes around a message.');
  }
  if (positionals[0] === 'mcp') {
    if (options.json || options.jsonl || options.explain)
      throw new UsageError('mcp takes --index alone.');
    // Only here is the protocol's library loaded: it takes longer than a match.
    const { serveMcp } = await import('./mcp/server.ts');
    await serveMcp(await loadIndex(options.index));
    return 0;
  }
  const pieces = textPieces(openInput(positionals[0], input)());
  const loaded = await loadIndex(options.index);
  if (options.jsonl) {
    let found = false;
    let number = 0;
    for await (const line of textLines(pieces)) {
      number += 1;
      if (line.trim() === '') continue;
      const answers = await answersFor(loaded, jsonlText(line, number));
      write(`${jsonResult(answers)}\n`);
      found ||= answers.length > 0;
    }
    return found ? 0 : 1;
  }
  const text = await wholeText(pieces);
  if (options.explain) {
    const explanation = explain(loaded.index, text);
    const found = explanation.ranking.length > 0;
    // Below `match`, so that a `search` can stand beside it.
    const output = options.json ? asciiJson({ match: explanation }) : explanationText(explanation);
    write(`${output}\n`);
    return found ? 0 : 1;
  }
  const answers = await answersFor(loaded, text);
  const paint: Paint = (style, piece) =>
    colours ? styleText(style, piece, { validateStream: false }) : piece;
  if (options.json) write(`${jsonResult(answers)}\n`);
  else if (answers.length === 0) write('No article matches.\n');
  else write(`${report(shownErrors(answers), paint)}\n`);
  return answers.length > 0 ? 0 : 1;
}
