import type { Alignment } from './align.ts';
import type { CleanText } from './cleanText.ts';
import { npmLevels } from './logPrefix.ts';
import { readingsOf } from './readings.ts';
import type { TokenHits } from './scan.ts';
import { compileTemplate, type Instruction } from './template.ts';
import { runTemplate, type TemplateMatch } from './templateMatcher.ts';
import { foldCase } from './tokens.ts';
import type { TracedReading } from './trace.ts';
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

/** A template for `runTemplate`, with its longest literal, without which no text contains it. */
interface Program {
  readonly instructions: readonly Instruction[];
  readonly longest: string;
}

/** A template as it is written, and in lower case with npm's current levels. */
interface Programs {
  readonly written: Program;
  readonly folded: Program;
}

const programCache = new WeakMap<PreparedTemplate, Programs>();

/**
 * Stage 6, verification: is the whole message there, character for character?
 *
 * The alignment only knows words. This stage runs the template over the text around them, in all
 * readings of it: see `readingsOf`.
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
  const programs = programsOf(template);
  for (const { name, clean, sameCase, isCut } of readingsOf(template, alignment, hits, text)) {
    const { instructions, longest } = sameCase ? programs.written : programs.folded;
    const subject = sameCase ? clean.text : foldCase(clean.text);
    steps.count += subject.length;
    const found = subject.includes(longest)
      ? runTemplate(instructions, subject, clean.text)
      : undefined;
    readings?.push({ name, text: subject, isMatch: found !== undefined });
    if (!found) continue;
    return {
      sameCase,
      start: clean.offsets[found.start] as number,
      end: (clean.offsets[found.end - 1] as number) + 1,
      values: dropCutValues(instructions, found, clean, text, isCut),
    };
  }
  return undefined;
}

function programsOf(template: PreparedTemplate): Programs {
  const cached = programCache.get(template);
  if (cached) return cached;
  const types = template.article.v ?? {};
  const source = template.source.t.replace(/[\u2018\u2019]/g, "'").replace(lastPunctuation, '');
  const levelled = source.replaceAll(npmLevels.old, npmLevels.current);
  const folded = compileTemplate(levelled, types).map((instruction) =>
    instruction.kind === 'character'
      ? { ...instruction, character: foldCase(instruction.character) }
      : instruction,
  );
  const programs = {
    written: programOf(compileTemplate(source, types)),
    folded: programOf(folded),
  };
  programCache.set(template, programs);
  return programs;
}

function programOf(instructions: readonly Instruction[]): Program {
  const literals = instructions
    .map((instruction) => (instruction.kind === 'character' ? instruction.character : '\n'))
    .join('')
    .split('\n');
  const longest = literals.reduce((best, literal) =>
    literal.length > best.length ? literal : best,
  );
  return { instructions, longest };
}

/**
 * Drops the values at the two ends of a match that continue in the text, beyond the window that was
 * read or beyond the longest form of their type. Half a path in a command is worse than none.
 *
 * @param program the template
 * @param found where it was found in `reading`
 * @param reading a cleaned stretch of `text`
 * @param isCut whether the text goes on before and behind that stretch
 */
function dropCutValues(
  program: readonly Instruction[],
  found: TemplateMatch,
  { text: reading, offsets }: CleanText,
  text: string,
  [isCutBefore, isCutBehind]: readonly [before: boolean, behind: boolean],
): Record<string, string> {
  const values = { ...found.values };
  const dropIfCut = (end: Instruction | undefined, atCut: boolean, beyond: string): void => {
    if (end?.kind !== 'value') return;
    const { character, maxLength } = valueTypes[end.type];
    const stopped = atCut || values[end.name]?.length === maxLength;
    if (stopped && character.test(beyond)) delete values[end.name];
  };
  const from = offsets[found.start] as number;
  const to = offsets[found.end] as number;
  dropIfCut(program[0], isCutBefore && found.start === 0, text.charAt(from - 1));
  dropIfCut(program.at(-1), isCutBehind && found.end === reading.length, text.charAt(to));
  return values;
}
