import { linkFragment } from '../../domain/linkFragment.ts';
import { pageFragment } from '../site/pageFragment.ts';
import { pasteHandover } from './sessionHandoff.ts';

/** Forgets the values of an article, in the tab and in the address. What they pointed to stays. */
export function forgetValues(id: string): void {
  pasteHandover.putResult({ id, values: {}, cause: pasteHandover.resultFor(id)?.cause });
  if (location.hash.includes('='))
    history.replaceState(null, '', location.pathname + linkFragment(pageFragment().id, {}));
}
