import { linkFragment } from '../../domain/urls.ts';
import { redact } from '../../match/index.ts';
import { pageArticle } from '../article/pageArticle.ts';
import { copyText, partField } from '../share/sharePanel.ts';
import { createButton, createElement } from '../site/dom.ts';
import { newIssueUrl, siteSettings } from '../site/siteSettings.ts';

/** URLs have a limited length, and the words of a report are part of one. In UTF-16 units. */
const maxWords = 2000;

/**
 * Creates the panel to report a mistake in an article, in the user's own words. Nothing is sent from
 * here: the user copies the report, or opens an issue with it, and sees the whole text before.
 */
export function reportPanel(): HTMLElement {
  const panel = createElement('div');
  const part = partField();
  const field = createElement('div');
  field.className = 'note-field';
  const label = createElement('label', 'What is wrong? ');
  const words = createElement('textarea');
  words.rows = 4;
  words.maxLength = maxWords;
  label.append(words);
  field.append(label);
  const preview = createElement('textarea');
  preview.readOnly = true;
  preview.rows = 5;
  preview.setAttribute('aria-label', 'The report, as others will see it');
  const status = createElement('p');
  status.setAttribute('role', 'status');
  const buttons = createElement('div');
  buttons.className = 'action-panel__buttons';
  const copy = createButton('Copy the report', () => {
    if (words.value.trim() === '') {
      status.textContent = 'Write what is wrong first.';
      words.focus();
    } else void copyText(preview.value, status);
  });
  const issue = createElement('a', 'Open an issue with it');
  const { repository } = siteSettings;
  const update = (): void => {
    preview.value = reportText(words.value, part.select.value);
    if (repository)
      issue.href = newIssueUrl(repository, {
        title: `Mistake in ${pageArticle().id}`,
        body: preview.value,
      });
    status.replaceChildren();
  };
  buttons.append(copy, ...(repository ? [issue] : []));
  const where = repository
    ? `The link opens ${new URL(repository).host}. You can change the issue there before you send it.`
    : 'This site has no address for reports. Send the copied report to the people who run the site.';
  panel.append(
    field,
    part.label,
    preview,
    buttons,
    status,
    createElement('small', `Nothing is sent from this page. ${where}`),
  );
  panel.addEventListener('input', update);
  panel.addEventListener('change', update);
  update();
  return panel;
}

/**
 * Returns a report: the page, the day of its last review, which tells its version, and the user's words
 * without secrets.
 *
 * @param part the id of the section or fix; empty for the whole article
 */
function reportText(words: string, part: string): string {
  const { error, reviewed } = pageArticle();
  return [
    `Page: ${location.origin}${location.pathname}${linkFragment(part, {})}`,
    `Error: ${error}`,
    `Version of the page: reviewed ${reviewed}`,
    '',
    redact(words).trim(),
  ].join('\n');
}
