import { shownErrors } from '../../domain/advice.ts';
import { loadSummary } from '../../search/summaries.ts';
import type { Diagnosis, FoundError } from '../../search/diagnose/diagnose.ts';
import { confidenceWords } from '../search/confidenceWords.ts';
import { createElement } from '../site/dom.ts';
import { renderMatch } from './renderMatch.ts';

/** A diagnosis as elements of the page: a headline, and the elements below it. */
interface RenderedDiagnosis {
  readonly headline: string;
  readonly parts: readonly HTMLElement[];
}

/**
 * Renders the errors that were found in a paste, or the next steps if no article covers it. The paste
 * is untrusted, so everything is set as text.
 *
 * @throws if the summary of an article cannot be loaded
 */
export async function renderDiagnosis({ found, errorLine }: Diagnosis): Promise<RenderedDiagnosis> {
  const shown = shownErrors(found);
  const sure = shown.filter(({ confidence }) => confidence !== 'possible');
  const summaries = await Promise.all(shown.map(({ id }) => loadSummary(id)));
  const list = createElement('ol');
  list.className = 'found-errors';
  for (const [index, error] of shown.entries()) {
    const summary = summaries[index];
    if (summary) list.append(renderMatch(error, summary, index > 0));
  }
  const next = sure.length > 0 ? [] : await loadNextSteps(errorLine, shown);
  return { headline: headlineOf(sure, shown.length), parts: [list, ...next] };
}

function headlineOf(sure: readonly FoundError[], shown: number): string {
  if (shown === 0) return 'Not covered yet. Nothing was guessed.';
  const [first] = sure;
  if (!first) return 'No exact match. Perhaps one of these:';
  if (sure.length === 1) return confidenceWords[first.confidence];
  // Several errors of one log may have nothing to do with one another.
  const count = `${sure.length} errors found`;
  return first.explains.length > 0 ? `${count}, the root cause first` : count;
}

/** The steps are 20 KB of script, which an answer with a sure match does not need. */
async function loadNextSteps(
  errorLine: string,
  shown: readonly FoundError[],
): Promise<HTMLElement[]> {
  const { nextSteps } = await import('./nextSteps.ts');
  return nextSteps(errorLine, new Set(shown.map(({ id }) => id)));
}
