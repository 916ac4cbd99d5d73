import type { Confidence } from '../match/index.ts';
import type { Article } from '../schema/article.ts';
import type { Command, Fix, Risk, Step } from '../schema/steps.ts';

/** A cause, without the explanation that only the article has. */
export type AdvisedCause = Pick<Article['causes'][number], 'id' | 'title' | 'confirm'>;

/** The fields of an article that advice is made of. An article fits, and so does its summary. */
export interface AdvisedArticle {
  /** The most common cause first. */
  readonly causes: readonly AdvisedCause[];
  readonly fixes: readonly Fix[];
  readonly quickFix: readonly Step[];
}

/** The cause is known, or all causes have the same fix. */
interface FixAdvice {
  readonly kind: 'fix';
  /** The cause that the fix removes; undefined if the fix removes all causes. */
  readonly cause: AdvisedCause | undefined;
  readonly fix: Fix;
  /** The other fixes of the cause, the best one first. */
  readonly otherFixes: readonly Fix[];
}

/** The cause is unknown, and the causes need different fixes. */
interface CheckAdvice {
  readonly kind: 'check';
  /** The commands that tell the causes apart. Empty if the user's output already does. */
  readonly commands: readonly Command[];
  /** The causes that the check confirms, the most common cause first. */
  readonly confirms: readonly [AdvisedCause, ...AdvisedCause[]];
  /** The causes that need another check. */
  readonly otherCauses: readonly AdvisedCause[];
  /** The fix of the most common cause, which is the first one that the check confirms. */
  readonly quickFix: readonly Step[];
}

/** What a user should do about an error, as every surface shows it. */
export type Advice = FixAdvice | CheckAdvice;

/** The labels of advice, the same on every surface. */
export const adviceWords = {
  cause: 'Your message points to this cause:',
  fix: 'Fix:',
  otherFixes: 'Other fixes for this cause:',
  worked: 'It worked if:',
  check: 'Check the cause first',
  shows: 'You see:',
  otherCauses: 'You see something else? Other causes:',
  quickFix: 'Quick fix for the most common cause:',
} as const;

/** The labels of the risks of a fix. */
export const riskNames: Readonly<Record<Risk['level'], string>> = {
  safe: 'Safe',
  careful: 'With care',
  destructive: 'Destructive',
};

/**
 * Decides what to do about an error. If the cause is known, this is the fix of that cause. Otherwise
 * it is a check: the one that confirms the most common cause, with all other causes that the same
 * commands confirm. Only after the check comes the quick fix of the most common cause.
 *
 * @param causeId the cause that the user's message points to. An id that the article does not have
 *   counts as no cause, because the matcher's index can be newer than the article's summary.
 * @returns undefined if the article has no cause, or if the cause has no fix. The content lint allows
 *   neither.
 */
export function adviceFor(
  article: AdvisedArticle,
  causeId: string | undefined,
): Advice | undefined {
  const { causes, fixes, quickFix } = article;
  const [first, ...others] = causes;
  if (!first) return undefined;
  const cause = others.length === 0 ? first : causes.find(({ id }) => id === causeId);
  if (cause) {
    const [fix, ...otherFixes] = causeFixes(article, cause.id);
    return fix && { kind: 'fix', cause, fix, otherFixes };
  }
  const [common, ...otherFixes] = fixes.filter((fix) =>
    causes.every(({ id }) => fix.causes.includes(id)),
  );
  if (common) return { kind: 'fix', cause: undefined, fix: common, otherFixes };
  const isSameCheck = (other: AdvisedCause): boolean => checkKey(other) === checkKey(first);
  return {
    kind: 'check',
    commands: first.confirm.commands ?? [],
    confirms: [first, ...others.filter(isSameCheck)],
    otherCauses: others.filter((other) => !isSameCheck(other)),
    quickFix,
  };
}

/** Identifies the commands of a check: causes with the same key are told apart by the same commands. */
function checkKey({ confirm }: AdvisedCause): string {
  return JSON.stringify(confirm.commands ?? []);
}

/**
 * Returns the fixes of a cause, the best one first. A destructive fix comes last. Before it come the
 * fixes that name the cause first, because authors name the cause that a fix suits best first. Among
 * equals, the order of the article decides.
 */
export function causeFixes({ fixes }: Pick<AdvisedArticle, 'fixes'>, causeId: string): Fix[] {
  const place = ({ causes }: Fix): number => causes.indexOf(causeId);
  const harm = ({ risk }: Fix): number => (risk.level === 'destructive' ? 1 : 0);
  return fixes
    .filter(({ causes }) => causes.includes(causeId))
    .sort((a, b) => harm(a) - harm(b) || place(a) - place(b));
}

/**
 * Returns the errors that people are shown. Next to a sure match, one that is only possible would
 * distract.
 */
export function shownErrors<Found extends { readonly confidence: Confidence }>(
  found: readonly Found[],
): readonly Found[] {
  const sure = found.filter(({ confidence }) => confidence !== 'possible');
  return sure.length > 0 ? sure : found;
}
