import { redactedNames } from '../../match/index.ts';
import { search } from '../../search/search.ts';
import { proposeArticle } from '../search/proposeArticle.ts';
import { resultGroup } from '../search/elements.ts';
import { resultItem } from '../search/resultItem.ts';
import { waysOnList } from '../search/waysOnList.ts';
import { createElement } from '../site/dom.ts';

/** How many articles with words of the message are listed if no article covers the message. */
const maxSimilar = 5;

/** Lists the articles that share words with the error line, and offers to propose an article. */
export async function nextSteps(
  errorLine: string,
  shown: ReadonlySet<string>,
): Promise<HTMLElement[]> {
  // The names that replace secrets are not words of the message.
  const words = errorLine.replace(redactedNames, ' ');
  const answer = await search(words, { limit: maxSimilar }).catch(() => undefined);
  const others = (answer?.results ?? []).filter(({ id }) => !shown.has(id));
  const next: HTMLElement[] = [];
  if (answer && others.length > 0) {
    const box = createElement('div');
    box.className = 'search-results';
    const items = others.map((result) => resultItem(result, answer.terms));
    box.append(resultGroup('Related by words', items));
    next.push(box);
  }
  return [...next, ...waysOnList(errorLine), ...proposeArticle(errorLine)];
}
