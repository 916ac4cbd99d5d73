import { redactedNames } from '../../match/redactedNames.ts';
import type { Diagnosis } from '../../search/diagnose/Diagnosis.ts';
import { loadSummary } from '../../search/loadBrief.ts';
import { search } from '../../search/search.ts';
import { createElement } from '../site/element.ts';
import { proposeArticle } from '../search/proposeArticle.ts';
import { renderFoundError } from './renderFound.ts';
import { resultItem } from '../search/resultItem.ts';

/** So many articles are named that have words of a message which none covers. */
const mostNear = 5;

/** A diagnosis as it stands on the page: one line that says how it went, and what is below it. */
export interface RenderedDiagnosis {
  readonly headline: string;
  readonly parts: readonly HTMLElement[];
}

/**
 * Renders what was found in a paste, or the ways on if nothing was. All of it is set as text.
 *
 * @throws if what is shown of an article cannot be loaded
 */
export async function renderDiagnosis({ found, telling }: Diagnosis): Promise<RenderedDiagnosis> {
  const sure = found.filter(({ confidence }) => confidence !== 'possible');
  // What is only possible stands back where something is sure: it would only distract.
  const shown = sure.length > 0 ? sure : found;
  const briefs = await Promise.all(shown.map(({ id }) => loadSummary(id)));
  const list = createElement('ol');
  list.className = 'found-errors';
  for (const [index, error] of shown.entries()) {
    const brief = briefs[index];
    if (brief) list.append(renderFoundError(error, brief, index === 0));
  }
  const ways = sure.length > 0 ? [] : await waysOn(telling, new Set(shown.map(({ id }) => id)));
  return { headline: headlineOf(sure.length, shown.length), parts: [list, ...ways] };
}

function headlineOf(sure: number, shown: number): string {
  if (shown === 0) return 'No article covers this. Nothing was guessed.';
  if (sure === 0) return 'No exact match. Perhaps one of these:';
  return sure === 1 ? 'Found' : `${sure} errors found, the root cause first`;
}

/** The nearest articles to the most telling line, and the way to propose one. */
async function waysOn(telling: string, known: ReadonlySet<string>): Promise<HTMLElement[]> {
  // The names of what was taken out are no words of the message.
  const words = telling.replace(redactedNames, ' ');
  const answer = await search(words, { limit: mostNear }).catch(() => undefined);
  const others = (answer?.results ?? []).filter(({ id }) => !known.has(id));
  const ways: HTMLElement[] = [];
  if (answer && others.length > 0) {
    const box = createElement('div');
    box.className = 'search-results';
    const list = createElement('ol');
    list.append(...others.map((result) => resultItem(result, answer.terms)));
    box.append(list);
    ways.push(createElement('h2', 'Articles with words of that message'), box);
  }
  return [...ways, ...proposeArticle(telling)];
}
