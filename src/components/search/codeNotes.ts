import type { SearchAnswer } from '../../search/SearchAnswer.ts';
import { codeAddress } from '../../domain/codeAddress.ts';
import { element } from '../site/element.ts';

/** A message of more words than these is not a question for a code. */
const mostWords = 4;
/** A bare number is a code of many systems: more of them would push the results away. */
const mostCodes = 4;

/** What the machine codes of a short query mean, with the table that says it. */
export function codeNotes(query: string, { codes, answered }: SearchAnswer): HTMLElement[] {
  if (codes.length === 0 || (answered && query.split(/\s+/).length > mostWords)) return [];
  const list = element('div');
  list.className = 'code-notes';
  list.append(
    ...codes.slice(0, mostCodes).map(({ system, row: [code, text] }) => {
      const item = element('p');
      const link = element('a', code);
      link.href = codeAddress(system, code);
      item.append(link, ` ${text}`);
      return item;
    }),
  );
  return [list];
}
