import type { Alignment } from './align.ts';
import { cleanWindow } from './cleanWindow.ts';
import { compileTemplate, type Instruction } from './compileTemplate.ts';
import { foldCase } from './foldCase.ts';
import type { Hits } from './HitList.ts';
import type { Steps } from './MatchResult.ts';
import { matchTemplate } from './matchTemplate.ts';
import { npmLevels } from './npmLevels.ts';
import type { PreparedTemplate } from './Prepared.ts';
import { wholeValues } from './wholeValues.ts';
import { stampOf } from './stampOf.ts';
import { withNewLevels } from './withNewLevels.ts';
import { withoutPrefixes } from './withoutPrefixes.ts';
import { withoutWraps } from './withoutWraps.ts';

/** A whole template found letter for letter. */
export interface Verified {
  /** Whether capitals agree too. */
  readonly sameCase: boolean;
  /** Offsets into the original text. */
  readonly start: number;
  readonly end: number;
  readonly values: Readonly<Record<string, string>>;
}

/** How far around the aligned tokens a template may reach: a value at its start or end. In UTF-16 units. */
const slack = 300;
/** No window is longer: two screens full. */
const longestWindow = 4000;

/** The end of a sentence, which wrappers drop. */
const lastPunctuation = /[.?!:;,]+\s*$/;

const programs = new WeakMap<PreparedTemplate, { own: Instruction[]; folded: Instruction[] }>();

/**
 * Tries a whole template where its tokens were found, as written and then without regard to case and
 * to npm's change of levels.
 */
export function verify(
  template: PreparedTemplate,
  alignment: Alignment,
  hits: Hits,
  text: string,
  steps: Steps,
): Verified | undefined {
  const first = alignment.hits[0] as number;
  const last = alignment.hits[alignment.hits.length - 1] as number;
  const startsWithValue = template.tokens[0]?.behindValue === true;
  // Punctuation before the first word; a value there may be long, but not longer than its line.
  const wholeLine = lineStart(text, hits.starts[first] as number, slack);
  const from = startsWithValue
    ? wholeLine
    : Math.max(wholeLine, (hits.starts[first] as number) - 8);
  const to = Math.min(text.length, (hits.ends[last] as number) + slack, from + longestWindow);
  const program = programOf(template);
  const plain = cleanWindow(text, from, to);
  const prefix = cleanWindow(text, wholeLine, hits.starts[first] as number).text;
  const before = prefix.length - plain.offsets.indexOf(hits.starts[first] as number);
  const opening = startsWithValue ? 0 : openingOf(template).length;
  const stamp = stampOf(
    prefix.slice(0, prefix.length - opening),
    plain.text.split('\n', 2)[1] ?? '',
  );
  const unprefixed = withoutPrefixes(plain);
  const readings = new Set([
    // First, or a value at the end of a line would take the stamp of the next one.
    stamp.trim() === '' ? plain : withoutPrefixes(plain, stamp),
    plain,
    unprefixed,
    withoutWraps(plain, before),
  ]);
  for (const [clean, sameCase] of [
    ...[...readings].map((reading) => [reading, true] as const),
    [withNewLevels(unprefixed), false] as const,
  ]) {
    const subject = sameCase ? clean.text : foldCase(clean.text);
    steps.count += subject.length;
    const found = matchTemplate(sameCase ? program.own : program.folded, subject);
    if (!found) continue;
    return {
      sameCase,
      start: clean.offsets[found.start] as number,
      end: (clean.offsets[found.end - 1] as number) + 1,
      values: sameCase ? wholeValues(program.own, found, clean, text) : {},
    };
  }
  return undefined;
}

function lineStart(text: string, start: number, before: number): number {
  for (let at = start - 1; at >= Math.max(0, start - before); at -= 1) {
    if (text.charCodeAt(at) === 10) return at + 1;
  }
  return Math.max(0, start - before);
}

/** The punctuation that a template begins with. */
function openingOf({ source }: PreparedTemplate): string {
  return /^[^A-Za-z0-9_<]*/.exec(source.t)?.[0] ?? '';
}

function programOf(template: PreparedTemplate): { own: Instruction[]; folded: Instruction[] } {
  const known = programs.get(template);
  if (known) return known;
  const types = template.article.v ?? {};
  const written = template.source.t.replace(/[\u2018\u2019]/g, "'").replace(lastPunctuation, '');
  const own = compileTemplate(written, types);
  const levelled = written.replaceAll(npmLevels.old, npmLevels.current);
  const folded = compileTemplate(levelled, types).map((instruction) =>
    instruction.kind === 'character'
      ? { ...instruction, character: foldCase(instruction.character) }
      : instruction,
  );
  programs.set(template, { own, folded });
  return { own, folded };
}
