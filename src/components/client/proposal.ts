import { redact } from '../../match/redact.ts';
import { element } from './element.ts';

/** Where articles are proposed: the repository's address, set when the site is built. */
const repository: string | undefined = import.meta.env['PUBLIC_REPOSITORY_URL'];

/**
 * The way to propose an article on a message that none covers. The message is redacted first, and
 * is shown so: what would be sent is what one sees.
 */
export function proposal(message: string): HTMLElement[] {
  const text = redact(message).trim();
  if (text === '') return [];
  const quote = element('copy-box' as 'div');
  const pre = element('pre');
  pre.append(element('code', text));
  quote.append(pre);
  const way = element('p', 'Secrets, addresses and home folders are taken out. ');
  if (repository) {
    const link = element('a', 'Propose an article on it');
    link.href = `${repository}/issues/new?title=${encodeURIComponent(text.slice(0, 200))}`;
    way.append(link);
  } else way.append('Copy it to propose an article.');
  return [element('h2', 'The message that no article covers'), quote, way];
}
