import { type Fragment, parseFragment } from '../../domain/parseFragment.ts';

/**
 * What a fragment says on this page: which of its elements it leads to, and which values it has.
 *
 * @param hash with its `#`; that of the address unless given
 */
export function pageFragment(hash = location.hash): Fragment {
  return parseFragment(hash, (id) => document.getElementById(id) !== null);
}
