import type { SearchResult } from '../../search/SearchResult.ts';
import { confidenceWords } from './confidenceWords.ts';
import { element } from './element.ts';

/** One result of a search, as an item of a list. */
export function resultItem(result: SearchResult): HTMLLIElement {
  const li = element('li');
  li.dataset['articleId'] = result.id;
  const link = element('a');
  link.href = result.address;
  if (result.confidence) {
    li.dataset['confidence'] = result.confidence;
    link.append(element('b', confidenceWords[result.confidence]));
  }
  link.append(element('span', result.tool), element('code', result.error));
  li.append(link, element('p', result.summary));
  return li;
}
