import { withBase } from '../../domain/inBase.ts';
import { createElement } from '../site/element.ts';
import { siteSettings } from '../site/siteSettings.ts';

/**
 * Says where an answer goes, before it does, with a link to what is in it.
 *
 * @param kept whether this browser keeps it; if not, it goes only where it is sent by hand
 */
export function answerDestination(kept: boolean): HTMLElement {
  const { endpoint } = siteSettings;
  const line = createElement('small');
  const link = createElement('a', 'What an answer holds');
  link.href = withBase('/feedback/');
  line.append(sentence(endpoint && new URL(endpoint).host, kept), ' ', link);
  return line;
}

function sentence(host: string | undefined, kept: boolean): string {
  if (!kept) {
    const why = 'Not kept: this browser blocks storage for the site, or has no room left.';
    return host ? `${why} “Send” sends it to ${host}, without anything about you.` : why;
  }
  return host
    ? `Kept in this browser, and sent to ${host} without anything about you.`
    : 'Kept in this browser only: nobody else sees it.';
}
