import { toolPages, waysOn, type WayOn } from '../../domain/waysOn.ts';
import { redact, redactedNames } from '../../match/index.ts';
import { createElement } from '../site/dom.ts';

/**
 * Renders links for a message that no article covers: to this site's articles about the tools that it
 * names, and to other sites. Each link says where it leads, and nothing is loaded before a click.
 *
 * @param message is redacted here, because it becomes a part of the links
 */
export function waysOnList(message: string): HTMLElement[] {
  const words = redact(message).replace(redactedNames, ' ');
  const pages = toolPages(words);
  const links = waysOn(words);
  const here =
    pages.length === 0 ? [] : [createElement('h2', 'Other errors of this tool'), linkList(pages)];
  if (links.length === 0) return here;
  const note = createElement(
    'p',
    'These links lead to other sites, which see the words of the message. Secrets, addresses and home folders are taken out.',
  );
  return [...here, createElement('h2', 'Look elsewhere'), note, linkList(links, 'noreferrer')];
}

/** @param rel `noreferrer` keeps the address of this page from other sites */
function linkList(links: readonly WayOn[], rel = ''): HTMLElement {
  const list = createElement('ul');
  list.append(
    ...links.map(({ url, text }) => {
      const item = createElement('li');
      const link = createElement('a', text);
      link.href = url;
      if (rel !== '') link.rel = rel;
      item.append(link);
      return item;
    }),
  );
  return list;
}
