import { buildAdviceJson } from '../../api/json/advice.ts';
import type { MatchJson } from '../../api/json/match.ts';
import { platformOfNode } from '../../domain/platforms.ts';
import { diagnose, type FoundError } from '../../search/diagnose/diagnose.ts';
import type { ArticleSummary } from '../../search/types.ts';
import { adviceText } from './adviceText.ts';
import type { LoadedIndex } from './loadIndex.ts';

/** Paints a piece of a report; without a terminal, it leaves it as it is. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'green', text: string) => string;

/** At most so many lines of evidence are quoted for one match. */
const mostLines = 6;

/** An error that was found in a text, with what the site says of it. */
export interface Answer extends Pick<FoundError, 'confidence'> {
  readonly found: FoundError;
  /** Undefined if the index belongs to no site. */
  readonly summary: ArticleSummary | undefined;
  /** What `--json` prints of it. */
  readonly json: MatchJson;
}

/**
 * Finds the errors of a text, and what to do about each of them. The command line and the server of
 * the Model Context Protocol both answer with it.
 *
 * @returns all matches, the root cause first
 */
export async function answersFor(
  { index, summary }: Pick<LoadedIndex, 'index' | 'summary'>,
  text: string,
): Promise<Answer[]> {
  return Promise.all(
    diagnose(index, text).found.map(async (found) => {
      const known = await summary(found.id);
      return { confidence: found.confidence, found, summary: known, json: matchJson(found, known) };
    }),
  );
}

function matchJson(found: FoundError, summary: ArticleSummary | undefined): MatchJson {
  const { id, message, confidence, score, values, lines, cause } = found;
  const platform = platformOfNode(process.platform);
  return {
    ...{ id, message, confidence, score, values: { ...values } },
    lines: lines.map(([from, to]) => [from, to]),
    cause: cause ?? null,
    advice: summary ? buildAdviceJson(summary, { cause, platform, values }) : null,
  };
}

/**
 * What is printed for people: each match's title, evidence, advice and address. Of a long line only
 * what is around the evidence is quoted: a log in JSON can be one line.
 */
export function report(answers: readonly Answer[], paint: Paint): string {
  return answers
    .map(({ found, summary, json }) => {
      const evidence = found.evidence
        .slice(0, mostLines)
        .map(
          ({ text: line, number }) =>
            `  ${paint('dim', String(number).padStart(5))}  ${paint('red', line)}`,
        );
      return [
        `${paint('bold', summary?.error ?? found.message)} (${found.confidence})`,
        ...evidence,
        ...(json.advice ? adviceText(json.advice, paint) : []),
        `  ${summary?.url ?? found.id}`,
      ].join('\n');
    })
    .join('\n\n');
}

/** The documented result, version 1: see `matchResultJson`. */
export function jsonResult(answers: readonly Answer[]): string {
  return JSON.stringify({ version: 1, matches: answers.map(({ json }) => json) });
}
