import { pageFragment } from '../site/pageFragment.ts';
import { sessionHandoff } from './sessionHandoff.ts';

/** What is known about the reader's message. */
export interface PasteValues {
  /** By placeholder name: hostile until proven otherwise. */
  readonly values: Readonly<Record<string, string>>;
  /** The id of the cause that the message points to. */
  readonly cause: string | undefined;
}

/**
 * The values from the paste that led to an article, and from the address (`#registry=ghcr.io`,
 * `#fix-login&registry=ghcr.io`), which goes before them.
 *
 * @param id the article's; undefined for what the address says alone
 */
export function pasteValues(id: string | undefined): PasteValues {
  const paste = id === undefined ? undefined : sessionHandoff.resultFor(id);
  return { values: { ...paste?.values, ...pageFragment().values }, cause: paste?.cause };
}
