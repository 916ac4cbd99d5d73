import type { SearchAnswer } from '../../search/SearchAnswer.ts';
import { codePath } from '../../domain/codeAddress.ts';
import { createElement } from '../site/element.ts';

/** A message of more words than these is not a question for a code. */
const mostWords = 4;
/** A bare number is a code of many systems: more of them would push the results away. */
const mostCodes = 4;

/** What the machine codes of a short query mean, with the table that says it. */
export function codeNotes(query: string, { codes, answered }: SearchAnswer): HTMLElement[] {
  if (codes.length === 0 || (answered && query.split(/\s+/).length > mostWords)) return [];
  const list = createElement('div');
  list.className = 'code-notes';
  list.append(
    ...codes.slice(0, mostCodes).map(({ system, row: [code, text] }) => {
      const item = createElement('p');
      const link = createElement('a', code);
      link.href = codePath(system, code);
      item.append(link, ` ${text}`);
      return item;
    }),
  );
  return [list];
}
