import { ownEntry } from '../../domain/ownEntry.ts';
import { withBase } from '../../domain/urls.ts';
import { toolAliases } from '../../search/toolAliases.ts';
import type { SearchAnswer } from '../../search/types.ts';
import { createElement } from '../site/dom.ts';
import { linkTo } from './elements.ts';
import { proposeArticle } from './proposeArticle.ts';
import { waysOnList } from './waysOnList.ts';

/** A longer query is a paste, not a few words. In UTF-16 units. */
const maxWordsLength = 60;
/** A shorter query is not a message. In UTF-16 units. */
const minMessageLength = 9;

/** If nothing was found, offers the page of a named tool, all errors, all codes, and a proposal. */
export function uncoveredSteps(query: string, { tools }: SearchAnswer): HTMLElement[] {
  const hint = createElement(
    'p',
    query.length > maxWordsLength
      ? 'Try the one line that names the error. '
      : 'Try the code or fewer words. ',
  );
  const ways = waysOnList(query);
  const linked = new Set(
    ways.flatMap((part) => [...part.querySelectorAll('a')].map((a) => a.getAttribute('href'))),
  );
  const words = new Set(query.toLowerCase().split(/[^\p{L}\p{N}+#.]+/u));
  for (const [id, name] of tools) {
    const names = [id, name.toLowerCase(), ...(ownEntry(toolAliases, id) ?? '').split(' ')];
    const path = withBase(`/errors/${id}/`);
    if (linked.has(path) || !names.some((alias) => words.has(alias))) continue;
    hint.append(linkTo(path, `All ${name} errors`), ' · ');
  }
  hint.append(
    linkTo(withBase('/errors/'), 'Browse all errors'),
    ' · ',
    linkTo(withBase('/codes/'), 'All codes'),
  );
  if (query.length < minMessageLength) return [hint, ...ways];
  return [hint, ...ways, ...proposeArticle(query)];
}
