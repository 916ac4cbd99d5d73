import type { Alignment } from './align.ts';
import type { PreparedTemplate } from './Prepared.ts';

/** What an alias is worth against a message: its words come in any order and in any talk. */
const aliasWorth = 0.5;

/** What a likeness is worth whose longest run of words is so long: chance scatters words. */
const runWorth = [0, 0.6, 0.85, 1, 1.08, 1.16, 1.24, 1.32, 1.4];

/** What it is worth that the line says that something went wrong. */
const errorLineWorth = 1.25;

/** How messages show that they are messages. One alternative at each place: linear. */
const errorWords =
  /error|exception|fatal|fail|panic|cannot|can't|could ?n[o']t|unable|denied|refused|invalid|not found|no such|missing|unknown|emerg|crit|alert|warn|killed|unexpected|undefined/i;

/** The longest part of a line that is looked at, on each side of the evidence. */
const reach = 200;

/**
 * How much an alignment says for its template, in units of ordinary words: the weight that was
 * found, times the share that it is of the template, more where its words follow one another and
 * where they stand in a line about an error.
 */
export function strengthOf(
  template: PreparedTemplate,
  { weight, run }: Alignment,
  text: string,
  start: number,
  end: number,
): number {
  const words = Math.min(3, template.tokens.length);
  const longest = run >= words ? Math.max(3, run) : run;
  const score = Math.min(1, weight / template.total);
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - reach);
  const lineEnd = text.slice(end, end + reach).indexOf('\n');
  const line = text.slice(from, lineEnd === -1 ? end + reach : end + lineEnd);
  return (
    score *
    weight *
    (runWorth[Math.min(longest, runWorth.length - 1)] as number) *
    (errorWords.test(line) ? errorLineWorth : 1) *
    (template.source.a ? aliasWorth : 1)
  );
}
