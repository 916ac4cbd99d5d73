import { linkFragment } from '../../domain/linkFragment.ts';
import { pageFragment } from '../site/pageFragment.ts';
import { sessionHandoff } from './sessionHandoff.ts';

/** Forgets the values of an article, in the tab and in the address. What they pointed to stays. */
export function forgetValues(id: string): void {
  sessionHandoff.putResult({ id, values: {}, cause: sessionHandoff.resultFor(id)?.cause });
  if (location.hash.includes('='))
    history.replaceState(null, '', location.pathname + linkFragment(pageFragment().id, {}));
}
