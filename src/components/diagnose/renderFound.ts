import type { ArticleSummary } from '../../search/Brief.ts';
import type { EvidenceLine, FoundError } from '../../search/diagnose/Diagnosis.ts';
import { confidenceWords } from '../search/confidenceWords.ts';
import { createElement } from '../site/element.ts';
import { sessionHandoff } from '../values/sessionHandoff.ts';
import { renderQuickFix } from './renderQuickFix.ts';
import { renderInlineCode } from '../site/withCode.ts';

/**
 * One error that was found: how sure, the evidence, the likely cause, and for the first one the quick
 * fix with the reader's values.
 */
export function renderFoundError(
  error: FoundError,
  brief: ArticleSummary,
  first: boolean,
): HTMLLIElement {
  const item = createElement('li');
  item.className = 'found-error';
  item.dataset['articleId'] = error.id;
  item.dataset['confidence'] = error.confidence;
  const heading = createElement('h2');
  const link = createElement('a');
  link.href = brief.address;
  link.append(createElement('code', brief.error));
  heading.append(link);
  const evidence = createElement('pre');
  evidence.className = 'found-error__evidence';
  evidence.tabIndex = 0;
  evidence.append(...error.evidence.flatMap(quote));
  const confidence = createElement('p', `${confidenceWords[error.confidence]} · ${brief.tool}`);
  confidence.className = 'found-error__confidence';
  item.append(confidence, heading);
  item.append(createElement('p', brief.summary), evidence);
  const cause = error.cause === undefined ? undefined : brief.causes[error.cause];
  if (cause !== undefined) item.append(causeLine(brief.address, error.cause ?? '', cause));
  if (first) item.append(...renderQuickFix(brief, error.values));
  const more = createElement('p');
  const all = createElement(
    'a',
    first ? 'All causes and fixes, with your values' : 'Causes and fixes',
  );
  all.href = brief.address;
  more.append(all);
  item.append(more);
  // The article fills its commands from what was pasted: through this tab's storage, not the address.
  item.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('a')) return;
    sessionHandoff.putResult({ id: error.id, values: error.values, cause: error.cause });
  });
  return item;
}

function causeLine(address: string, id: string, title: string): HTMLElement {
  const line = createElement('p', 'The wording points to this cause: ');
  const link = createElement('a');
  link.append(...renderInlineCode(title));
  link.href = `${address}#cause-${id}`;
  line.append(link);
  return line;
}

function quote({ number, text, start, end }: EvidenceLine): (Node | string)[] {
  const label = createElement('span', `${number}  `);
  label.className = 'found-error__line-number';
  return [
    label,
    text.slice(0, start),
    createElement('mark', text.slice(start, end)),
    `${text.slice(end)}\n`,
  ];
}
