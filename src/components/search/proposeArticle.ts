import { redact } from '../../match/index.ts';
import { createElement } from '../site/dom.ts';
import { newIssueUrl, siteSettings } from '../site/siteSettings.ts';

/** Repositories truncate longer titles, and URLs have a limited length. In UTF-16 units. */
const maxTitleLength = 200;

/**
 * Offers to propose an article on a message that no article covers. The message is redacted first.
 * The user sees exactly the text that would be sent.
 */
export function proposeArticle(message: string): HTMLElement[] {
  const text = redact(message).trim();
  if (text === '') return [];
  const quote = createElement('copy-box' as 'div');
  // Wrap the text in the same hint as a command, so that the button does not cover it.
  quote.dataset['shell'] = '';
  const pre = createElement('pre');
  pre.append(createElement('code', text));
  quote.append(pre);
  const hint = createElement('p', 'Secrets, addresses and home folders are taken out. ');
  const { repository } = siteSettings;
  if (repository) {
    const link = createElement('a', 'Propose an article on it');
    link.href = newIssueUrl(repository, { title: text.slice(0, maxTitleLength) });
    hint.append(link);
  } else hint.append('Copy it to propose an article.');
  return [createElement('h2', 'The message that no article covers'), quote, hint];
}
