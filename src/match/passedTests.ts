import { TokenHitList, type TokenHits } from './scan.ts';
import { longestMark } from './tuning.ts';

/** What a text with a passed test contains. One look at the whole text rules out nearly all logs. */
const anyMark = /[\u2713\u2714\u221a\u2705\u2611]|\bPASS|\bPassed\b|\bok\b|\[ +OK/;

/**
 * How test runners begin the line of a passed test: Jest, Vitest, Playwright and AVA with a check
 * mark, Mocha on Windows with \u221a, TAP with `ok 1`, GoogleTest with `[       OK ]`, and pytest's
 * summary with `PASSED file::name`. A color or the name of a service may stand before a check mark.
 */
const passedStart =
  // eslint-disable-next-line no-control-regex -- a color ends right before the mark, or starts behind it
  /(?:^|[\s|m])[\u2713\u2714\u221a\u2705\u2611]\ufe0f?[\s\x1b]|^\s*(?:ok \d|\[ +(?:OK|PASSED) +\]|PASSED \S+::)/;

/**
 * How they end it: pytest with `PASSED [ 10%]`, Cargo and unittest with `... ok`, CTest with
 * `...   Passed    0.01 sec`.
 */
const passedEnd = /(?:\sPASSED(?:\s+\[ *\d+%\])?|\.\.\. ok|\.\. +Passed +[\d.]+ sec)\s*$/;

/** .NET begins it with `Passed` and ends it with the duration. */
const dotnetStart = /^\s*Passed \S/;
const dotnetEnd = /\[[<\d][^[\]]*\]\s*$/;

/** Go names a test below the lines that it printed (`go test -v` since Go 1.14) or above them. */
const goPassed = /^\s*--- PASS: /;
const goFailed = /^\s*--- (?:FAIL|SKIP): /;
const goHeading = /^\s*=== /;

/**
 * Removes the tokens that stand in lines about passed tests. A test named after an error reports that
 * the error is handled: ` \u2713 shows "EADDRINUSE" to the user` is no error.
 *
 * @returns the same hits if there are no such lines
 */
export function withoutPassedTests(hits: TokenHits, text: string): TokenHits {
  if (!anyMark.test(text)) return hits;
  const spans = passedSpans(text);
  if (spans.length === 0) return hits;
  const kept = new TokenHitList();
  let span = 0;
  for (let hit = 0; hit < hits.length; hit += 1) {
    const start = hits.starts[hit] as number;
    while (span < spans.length && (spans[span] as Span)[1] <= start) span += 1;
    const [from] = spans[span] ?? [Infinity];
    if (start >= from) continue;
    kept.add(
      hits.ids[hit] as number,
      start,
      hits.ends[hit] as number,
      hits.tokenIndex[hit] as number,
      hits.lineIndex[hit] as number,
      hits.typos[hit] === 1 ? 1 : 0,
    );
  }
  return kept;
}

type Span = readonly [from: number, to: number];

/** The lines about passed tests as offsets into the text, end exclusive, in order. One pass. */
function passedSpans(text: string): Span[] {
  const spans: Span[] = [];
  /** Where the indented lines start that no test is named above, or -1. */
  let unnamedFrom = -1;
  let above: 'passed' | 'failed' | 'other' = 'other';
  for (let from = 0; from < text.length;) {
    const lineEnd = text.indexOf('\n', from);
    const to = lineEnd === -1 ? text.length : lineEnd + 1;
    // The marks stand at the ends of a line, and a line can be the whole text.
    const first = text.slice(from, Math.min(to, from + longestMark));
    const last = text.slice(Math.max(from, to - longestMark), to);
    const isIndented = /^\s+\S/.test(first);
    let passed = isPassed(first, last);
    if (goPassed.test(first)) {
      passed = true;
      if (unnamedFrom !== -1) {
        while (spans.length > 0 && (spans.at(-1) as Span)[0] >= unnamedFrom) spans.pop();
        spans.push([unnamedFrom, from]);
      }
      unnamedFrom = -1;
      above = 'passed';
    } else if (goFailed.test(first) || goHeading.test(first) || !isIndented) {
      above = goFailed.test(first) ? 'failed' : 'other';
      unnamedFrom = -1;
    } else if (above === 'passed') passed = true;
    else if (above === 'other' && unnamedFrom === -1) unnamedFrom = from;
    if (passed) spans.push([from, to]);
    from = to;
  }
  return spans;
}

/**
 * @param first the start of a line
 * @param last its end
 */
function isPassed(first: string, last: string): boolean {
  return (
    passedStart.test(first) ||
    passedEnd.test(last) ||
    (dotnetStart.test(first) && dotnetEnd.test(last))
  );
}
