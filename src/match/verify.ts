import type { Alignment } from './align.ts';
import { type CleanText, cleanWindow } from './cleanText.ts';
import {
  normalizeNpmLevels,
  npmLevels,
  stripPrefixes,
  timestampPrefix,
  unwrap,
} from './logPrefix.ts';
import type { TokenHits } from './scan.ts';
import { compileTemplate, type Instruction } from './template.ts';
import { runTemplate, type TemplateMatch } from './templateMatcher.ts';
import { foldCase } from './tokens.ts';
import type { TracedReading } from './trace.ts';
import { longestWindow, openingReach, verifyReach } from './tuning.ts';
import type { PreparedTemplate, Steps } from './types.ts';
import { valueTypes } from './valueTypes.ts';

/** A whole template, found character for character. */
export interface Verified {
  /** Whether upper and lower case agree too. */
  readonly sameCase: boolean;
  /** Offsets into the original text, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly values: Readonly<Record<string, string>>;
}

/** The punctuation at the end of a sentence, which wrappers drop. */
const lastPunctuation = /[.?!:;,]+\s*$/;

/** A template for `runTemplate`: as it is written, and in lower case with npm's current levels. */
interface Programs {
  readonly written: Instruction[];
  readonly folded: Instruction[];
}

const programCache = new WeakMap<PreparedTemplate, Programs>();

/**
 * Stage 6, verification: is the whole message there, character for character?
 *
 * The alignment only knows words. This stage runs the template over the text around them. A log
 * puts timestamps, quote marks and line ends into a message, so several readings of the same stretch
 * are tried, the most literal values first:
 *
 *     without line stamps   the same timestamp before each line is removed
 *     as written            only escapes and entities are read
 *     without prefixes      known prefixes of continued lines are removed
 *     unwrapped             line ends of a narrow terminal are removed
 *     any case              upper and lower case, and npm's old and new level, are equal
 *
 * @param readings receives what was tried
 * @returns undefined if no reading contains the whole message
 */
export function verify(
  template: PreparedTemplate,
  alignment: Alignment,
  hits: TokenHits,
  text: string,
  steps: Steps,
  readings?: TracedReading[],
): Verified | undefined {
  const first = alignment.hits[0] as number;
  const last = alignment.hits[alignment.hits.length - 1] as number;
  const startsWithValue = template.tokens[0]?.behindValue === true;
  // Before the first word there is punctuation only, or a value that starts on the same line.
  const wholeLine = lineStart(text, hits.starts[first] as number, verifyReach);
  const from = startsWithValue
    ? wholeLine
    : Math.max(wholeLine, (hits.starts[first] as number) - openingReach);
  const to = Math.min(text.length, (hits.ends[last] as number) + verifyReach, from + longestWindow);
  const programs = programsOf(template);
  const plain = cleanWindow(text, from, to);
  const prefix = cleanWindow(text, wholeLine, hits.starts[first] as number).text;
  const before = prefix.length - plain.offsets.indexOf(hits.starts[first] as number);
  const opening = startsWithValue ? 0 : openingOf(template).length;
  const stamp = timestampPrefix(
    prefix.slice(0, prefix.length - opening),
    plain.text.split('\n', 2)[1] ?? '',
  );
  const unprefixed = stripPrefixes(plain);
  const candidates = [
    // First: otherwise a value at the end of a line takes the next line's stamp too.
    ...(stamp.trim() === ''
      ? []
      : [{ name: 'without line stamps', clean: stripPrefixes(plain, stamp) } as const]),
    { name: 'as written', clean: plain },
    { name: 'without prefixes', clean: unprefixed },
    { name: 'unwrapped', clean: unwrap(plain, before) },
    { name: 'any case', clean: normalizeNpmLevels(unprefixed) },
  ] as const;
  const tried = new Set<CleanText>();
  for (const { name, clean } of candidates) {
    const sameCase = name !== 'any case';
    // A reading without its prefix or wrap is `plain` itself where there was none.
    if (sameCase && tried.has(clean)) continue;
    tried.add(clean);
    const subject = sameCase ? clean.text : foldCase(clean.text);
    steps.count += subject.length;
    const found = runTemplate(sameCase ? programs.written : programs.folded, subject);
    readings?.push({ name, text: subject, isMatch: found !== undefined });
    if (!found) continue;
    return {
      sameCase,
      start: clean.offsets[found.start] as number,
      end: (clean.offsets[found.end - 1] as number) + 1,
      values: sameCase ? dropCutValues(programs.written, found, clean, text) : {},
    };
  }
  return undefined;
}

/** Where the line of `start` starts, or `reach` before it if the line starts earlier. */
function lineStart(text: string, start: number, reach: number): number {
  for (let index = start - 1; index >= Math.max(0, start - reach); index -= 1) {
    if (text.charCodeAt(index) === 10) return index + 1;
  }
  return Math.max(0, start - reach);
}

/** The punctuation that a template starts with. */
function openingOf({ source }: PreparedTemplate): string {
  return /^[^A-Za-z0-9_<]*/.exec(source.t)?.[0] ?? '';
}

function programsOf(template: PreparedTemplate): Programs {
  const cached = programCache.get(template);
  if (cached) return cached;
  const types = template.article.v ?? {};
  const source = template.source.t.replace(/[\u2018\u2019]/g, "'").replace(lastPunctuation, '');
  const written = compileTemplate(source, types);
  const levelled = source.replaceAll(npmLevels.old, npmLevels.current);
  const folded = compileTemplate(levelled, types).map((instruction) =>
    instruction.kind === 'character'
      ? { ...instruction, character: foldCase(instruction.character) }
      : instruction,
  );
  const programs = { written, folded };
  programCache.set(template, programs);
  return programs;
}

/**
 * Drops the values at the two ends of a match that continue in the text, beyond the window that was
 * read or beyond the longest form of their type. Half a path in a command is worse than none.
 *
 * @param program the template
 * @param found where it was found in `window`
 * @param window a cleaned stretch of `text`
 */
function dropCutValues(
  program: readonly Instruction[],
  found: TemplateMatch,
  window: CleanText,
  text: string,
): Record<string, string> {
  const values = { ...found.values };
  const dropIfCut = (end: Instruction | undefined, atEdge: boolean, beyond: string): void => {
    if (end?.kind !== 'value') return;
    const { character, maxLength } = valueTypes[end.type];
    const stopped = atEdge || values[end.name]?.length === maxLength;
    if (stopped && character.test(beyond)) delete values[end.name];
  };
  const from = window.offsets[found.start] as number;
  const to = window.offsets[found.end] as number;
  dropIfCut(program[0], found.start === 0, text.charAt(from - 1));
  dropIfCut(program.at(-1), found.end === window.text.length, text.charAt(to));
  return values;
}
