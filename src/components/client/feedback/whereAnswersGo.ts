import { inBase } from '../../../domain/inBase.ts';
import { element } from '../element.ts';
import { siteSettings } from '../siteSettings.ts';

/** Says where an answer goes, before it does, with a link to what is in it. */
export function whereAnswersGo(): HTMLElement {
  const { endpoint } = siteSettings;
  const line = element('small');
  const link = element('a', 'What an answer holds');
  link.href = inBase('/feedback/');
  line.append(
    endpoint
      ? `Kept in this browser, and sent to ${new URL(endpoint).host} without anything about you. `
      : 'Kept in this browser only: nobody else sees it. ',
    link,
  );
  return line;
}
