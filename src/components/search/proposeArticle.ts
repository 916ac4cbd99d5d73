import { redact } from '../../match/index.ts';
import { createElement } from '../site/dom.ts';
import { newIssueUrl, siteSettings } from '../site/siteSettings.ts';

/** Longer titles are cut off by the repository, and an address is not made for more. In UTF-16 units. */
const longestTitle = 200;

/**
 * The way to propose an article on a message that none covers. The message is redacted first, and
 * is shown so: what would be sent is what one sees.
 */
export function proposeArticle(message: string): HTMLElement[] {
  const text = redact(message).trim();
  if (text === '') return [];
  const quote = createElement('copy-box' as 'div');
  // Wrapped as a command is, so that the button covers nothing of it.
  quote.dataset['shell'] = '';
  const pre = createElement('pre');
  pre.append(createElement('code', text));
  quote.append(pre);
  const way = createElement('p', 'Secrets, addresses and home folders are taken out. ');
  const { repository } = siteSettings;
  if (repository) {
    const link = createElement('a', 'Propose an article on it');
    link.href = newIssueUrl(repository, { title: text.slice(0, longestTitle) });
    way.append(link);
  } else way.append('Copy it to propose an article.');
  return [createElement('h2', 'The message that no article covers'), quote, way];
}
