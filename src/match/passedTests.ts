import type { TokenHitList } from './scan.ts';
import { longestBlock, longestMark } from './tuning.ts';

/** What a line about a passed test contains. Only such lines are looked at closer. */
const mark = /[\u2713\u2714\u221a\u2705\u2611]|\bok\b|\bPASS|\bPassed\b|\[ +OK/g;

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
const goHeading = /^\s*(?:---|===) /;

/**
 * Removes the tokens that stand in lines about passed tests. A test named after an error reports that
 * the error is handled: ` \u2713 shows "EADDRINUSE" to the user` is no error.
 *
 * @param hits changed in place, as a long log has millions of them
 */
export function dropPassedTests(hits: TokenHitList, text: string): void {
  let kept = 0;
  let from = 0;
  const keepTo = (end: number): void => {
    hits.move(kept, from, end);
    kept += end - from;
  };
  for (const [start, end] of passedSpans(text)) {
    const first = hits.rowAt(start, from);
    keepTo(first);
    from = hits.rowAt(end, first);
  }
  keepTo(hits.length);
  hits.length = kept;
}

type Span = readonly [from: number, to: number];

/** The lines about passed tests as offsets into the text, end exclusive, in order. */
function passedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let doneTo = 0;
  for (const { index } of text.matchAll(mark)) {
    if (index < doneTo) continue;
    const from = text.lastIndexOf('\n', index) + 1;
    const to = lineEnd(text, index);
    doneTo = to;
    // The marks stand at the ends of a line, and a line can be the whole text.
    const first = text.slice(from, Math.min(to, from + longestMark));
    const last = text.slice(Math.max(from, to - longestMark), to);
    if (goPassed.test(first)) {
      const start = Math.max(linesAbove(text, from), spans.at(-1)?.[1] ?? 0);
      doneTo = linesBelow(text, to);
      spans.push([start, doneTo]);
    } else if (isPassed(first, last)) spans.push([from, to]);
  }
  return spans;
}

/** Where the indented lines above a line start, if they are not those of a test that failed. */
function linesAbove(text: string, offset: number): number {
  let from = offset;
  while (from > 0 && offset - from < longestBlock) {
    const above = text.lastIndexOf('\n', from - 2) + 1;
    const line = text.slice(above, Math.min(from, above + longestMark));
    if (goFailed.test(line)) return offset;
    if (goHeading.test(line) || !/^\s+\S/.test(line)) break;
    from = above;
  }
  return from;
}

/** Where the indented lines below a line end. */
function linesBelow(text: string, offset: number): number {
  let to = offset;
  while (to < text.length) {
    const line = text.slice(to, to + longestMark);
    if (goHeading.test(line) || !/^[ \t]+\S/.test(line)) break;
    to = lineEnd(text, to);
  }
  return to;
}

/** The offset behind the line of `offset`. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
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
