import { waysOn } from '../../domain/waysOn.ts';
import { redact, redactedNames } from '../../match/index.ts';
import { createElement } from '../site/dom.ts';

/**
 * Renders links to other places for a message that no article covers. Each says where it leads, and
 * nothing is loaded before a click.
 *
 * @param message is redacted here, because it becomes a part of the links
 */
export function waysOnList(message: string): HTMLElement[] {
  const links = waysOn(redact(message).replace(redactedNames, ' '));
  if (links.length === 0) return [];
  const list = createElement('ul');
  list.append(
    ...links.map(({ url, text }) => {
      const item = createElement('li');
      const link = createElement('a', text);
      link.href = url;
      // The other site does not get to know the address of this page.
      link.rel = 'noreferrer';
      item.append(link);
      return item;
    }),
  );
  const note = createElement(
    'p',
    'These links lead to other sites, which see the words of the message. Secrets, addresses and home folders are taken out.',
  );
  return [createElement('h2', 'Look elsewhere'), note, list];
}
