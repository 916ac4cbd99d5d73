import { adviceFor, adviceWords } from '../../domain/advice.ts';
import type { EvidenceLine, FoundError } from '../../search/diagnose/diagnose.ts';
import type { ArticleSummary } from '../../search/types.ts';
import { confidenceWords } from '../search/confidenceWords.ts';
import { createElement, renderInlineCode } from '../site/dom.ts';
import { sessionHandoff } from '../values/sessionHandoff.ts';
import { renderAdvice } from './renderAdvice.ts';

/** What is shown of an error that was found. */
export type MatchedError = Pick<FoundError, 'id' | 'confidence' | 'values' | 'cause' | 'evidence'>;

/**
 * Renders an error that was found in a paste: how sure the match is, the message, what it means, the
 * evidence, and the advice with the user's values. A click on a link passes the values and the cause
 * to the article. The paste is untrusted, so everything is set as text.
 *
 * The styles are in `diagnosis.css` and, for the steps, in `src/styles/article.css`.
 *
 * @param isFolded folds the advice, for all errors but the first one
 */
export function renderMatch(
  error: MatchedError,
  summary: ArticleSummary,
  isFolded = false,
): HTMLLIElement {
  const { id, confidence, values, cause } = error;
  const item = createElement('li');
  item.className = 'found-error';
  item.dataset['articleId'] = id;
  item.dataset['confidence'] = confidence;
  const sure = createElement('p', `${confidenceWords[confidence]} · ${summary.tool}`);
  sure.className = 'found-error__confidence';
  const heading = createElement('h2');
  const link = createElement('a');
  link.href = summary.address;
  link.append(createElement('code', summary.error));
  heading.append(link);
  const evidence = createElement('pre');
  evidence.className = 'found-error__evidence';
  evidence.tabIndex = 0;
  evidence.append(...error.evidence.flatMap(quote));
  item.append(sure, heading, createElement('p', summary.summary));
  if (error.evidence.length > 0) item.append(evidence);
  const advice = adviceFor(summary, cause);
  if (advice) {
    const block = renderAdvice(advice, summary, values);
    item.append(isFolded ? folded(block, adviceTitle(advice)) : block);
  }
  const more = createElement('p');
  const all = createElement('a', 'All causes and fixes, with your values');
  all.href = summary.address;
  more.append(all);
  item.append(more);
  // The article fills its commands with the values of the paste. They go through the storage of this
  // tab, not through the URL.
  item.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('a')) return;
    sessionHandoff.putResult({ id, values, cause });
  });
  return item;
}

/** Says in one line what to do. */
function adviceTitle(advice: NonNullable<ReturnType<typeof adviceFor>>): string {
  return advice.kind === 'fix' ? `${adviceWords.fix} ${advice.fix.title}` : adviceWords.check;
}

function folded(block: HTMLElement, title: string): HTMLElement {
  const details = createElement('details');
  const summary = createElement('summary');
  summary.append(...renderInlineCode(title));
  details.append(summary, block);
  return details;
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
