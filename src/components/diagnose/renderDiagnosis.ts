import { redactedNames } from '../../match/index.ts';
import { loadSummary } from '../../search/briefs.ts';
import { type Diagnosis, type FoundError, shownErrors } from '../../search/diagnose/diagnose.ts';
import { proposeArticle } from '../search/proposeArticle.ts';
import { confidenceWords, resultItem } from '../search/resultItem.ts';
import { waysOnList } from '../search/waysOnList.ts';
import { createElement } from '../site/dom.ts';
import { renderMatch } from './renderMatch.ts';

/** How many articles with words of the message are listed if no article covers the message. */
const maxSimilar = 5;

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
export async function renderDiagnosis({ found, telling }: Diagnosis): Promise<RenderedDiagnosis> {
  const shown = shownErrors(found);
  const sure = shown.filter(({ confidence }) => confidence !== 'possible');
  const summaries = await Promise.all(shown.map(({ id }) => loadSummary(id)));
  const list = createElement('ol');
  list.className = 'found-errors';
  for (const [index, error] of shown.entries()) {
    const summary = summaries[index];
    if (summary) list.append(renderMatch(error, summary, index > 0));
  }
  const next = sure.length > 0 ? [] : await nextSteps(telling, new Set(shown.map(({ id }) => id)));
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

/** Lists the articles that share words with the error line, and offers to propose an article. */
async function nextSteps(errorLine: string, shown: ReadonlySet<string>): Promise<HTMLElement[]> {
  // The names that replace secrets are not words of the message.
  const words = errorLine.replace(redactedNames, ' ');
  // The search is 16 KB of script, which an answer with a match does not need.
  const answer = await import('../../search/search.ts')
    .then(({ search }) => search(words, { limit: maxSimilar }))
    .catch(() => undefined);
  const others = (answer?.results ?? []).filter(({ id }) => !shown.has(id));
  const next: HTMLElement[] = [];
  if (answer && others.length > 0) {
    const box = createElement('div');
    box.className = 'search-results';
    const list = createElement('ol');
    list.append(...others.map((result) => resultItem(result, answer.terms)));
    box.append(list);
    next.push(createElement('h2', 'Related by words'), box);
  }
  return [...next, ...waysOnList(errorLine), ...proposeArticle(errorLine)];
}
