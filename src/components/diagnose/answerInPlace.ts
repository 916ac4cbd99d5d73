import { loadSummary } from '../../search/summaries.ts';
import type { SearchResult } from '../../search/types.ts';
import copyBox from '../article/copy-box.css?inline';
import steps from '../article/steps.css?inline';
import { adoptStyles, createElement } from '../site/dom.ts';
import diagnosis from './diagnosis.css?inline';
import { renderMatch } from './renderMatch.ts';

// An answer of the matcher below a search box, on pages that do not have its styles.
for (const css of [copyBox, steps, diagnosis]) adoptStyles(css);

export { showDiagnosis } from './showDiagnosis.ts';

/**
 * Renders the article of a message that the matcher is sure of, with the fix.
 *
 * @throws if the summary of the article cannot be loaded
 */
export async function answerCard(result: SearchResult): Promise<HTMLElement> {
  const { id, confidence = 'likely', values = {}, cause } = result;
  const list = createElement('ol');
  list.className = 'found-errors';
  list.append(
    // The message is in the field, so quoting it as evidence would say nothing.
    renderMatch({ id, confidence, values, cause, evidence: [] }, await loadSummary(id)),
  );
  return list;
}
