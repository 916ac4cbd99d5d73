import { linkFragment } from '../../domain/linkFragment.ts';
import { type Fragment, parseFragment } from '../../domain/parseFragment.ts';

/** What the Diagnose page leaves for the article that it leads to, for as long as the tab lives. */
const key = 'unstuck:paste';

/** What is known about the reader's message. */
export interface KnownValues {
  readonly values: Readonly<Record<string, string>>;
  /** The id of the cause that the message points to. */
  readonly cause: string | undefined;
}

/**
 * The values from the paste that led to an article, and from the address (`#registry=ghcr.io`,
 * `#fix-login&registry=ghcr.io`), which goes before them. Both are hostile until proven otherwise: only the shape is checked here.
 *
 * @param id the article's; undefined for what the address says alone
 */
export function knownValues(id: string | undefined): KnownValues {
  const { values, cause } = pasteFor(id);
  return { values: { ...values, ...fragment().values }, cause };
}

/** Forgets the values, in the tab and in the address. */
export function forgetValues(id: string): void {
  const { cause } = pasteFor(id);
  try {
    if (cause) sessionStorage.setItem(key, JSON.stringify({ id, values: {}, cause }));
    else sessionStorage.removeItem(key);
  } catch {
    // Blocked: then there is nothing to forget.
  }
  const { id: part } = fragment();
  if (location.hash.includes('='))
    history.replaceState(null, '', location.pathname + linkFragment(part, {}));
}

function fragment(): Fragment {
  return parseFragment(location.hash, (id) => document.getElementById(id) !== null);
}

function pasteFor(id: string | undefined): KnownValues {
  if (id === undefined) return { values: {}, cause: undefined };
  try {
    const paste: unknown = JSON.parse(sessionStorage.getItem(key) ?? '');
    if (isRecord(paste) && paste['id'] === id) {
      const values = isRecord(paste['values']) ? Object.entries(paste['values']) : [];
      const texts = values.filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      );
      const cause = typeof paste['cause'] === 'string' ? paste['cause'] : undefined;
      return { values: Object.fromEntries(texts), cause };
    }
  } catch {
    // Blocked, empty, or not ours.
  }
  return { values: {}, cause: undefined };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
