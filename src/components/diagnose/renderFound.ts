import type { Brief } from '../../search/Brief.ts';
import type { EvidenceLine, FoundError } from '../../search/diagnose/Diagnosis.ts';
import { confidenceWords } from '../search/confidenceWords.ts';
import { element } from '../site/element.ts';
import { pasteHandover } from '../values/sessionHandoff.ts';
import { renderQuickFix } from './renderQuickFix.ts';
import { withCode } from '../site/withCode.ts';

/**
 * One error that was found: how sure, the evidence, the likely cause, and for the first one the quick
 * fix with the reader's values.
 */
export function renderFound(error: FoundError, brief: Brief, first: boolean): HTMLLIElement {
  const item = element('li');
  item.className = 'found-error';
  item.dataset['articleId'] = error.id;
  item.dataset['confidence'] = error.confidence;
  const heading = element('h2');
  const link = element('a');
  link.href = brief.address;
  link.append(element('code', brief.error));
  heading.append(link);
  const evidence = element('pre');
  evidence.className = 'found-error__evidence';
  evidence.tabIndex = 0;
  evidence.append(...error.evidence.flatMap(quote));
  const confidence = element('p', `${confidenceWords[error.confidence]} · ${brief.tool}`);
  confidence.className = 'found-error__confidence';
  item.append(confidence, heading);
  item.append(element('p', brief.summary), evidence);
  const cause = error.cause === undefined ? undefined : brief.causes[error.cause];
  if (cause !== undefined) item.append(causeLine(brief.address, error.cause ?? '', cause));
  if (first) item.append(...renderQuickFix(brief, error.values));
  const more = element('p');
  const all = element('a', first ? 'All causes and fixes, with your values' : 'Causes and fixes');
  all.href = brief.address;
  more.append(all);
  item.append(more);
  // The article fills its commands from what was pasted: through this tab's storage, not the address.
  item.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('a')) return;
    pasteHandover.putResult({ id: error.id, values: error.values, cause: error.cause });
  });
  return item;
}

function causeLine(address: string, id: string, title: string): HTMLElement {
  const line = element('p', 'The wording points to this cause: ');
  const link = element('a');
  link.append(...withCode(title));
  link.href = `${address}#cause-${id}`;
  line.append(link);
  return line;
}

function quote({ number, text, start, end }: EvidenceLine): (Node | string)[] {
  const label = element('span', `${number}  `);
  label.className = 'found-error__line-number';
  return [
    label,
    text.slice(0, start),
    element('mark', text.slice(start, end)),
    `${text.slice(end)}\n`,
  ];
}
