import { searchPath } from '../../domain/urls.ts';
import { createElement } from '../site/dom.ts';

/** A longer text is not a code. In UTF-16 units. */
const maxCodeLength = 100;

/** Follows a link by code, such as `/?code=E0382`, which a tool may print with its error. */
function followCodeParameter(): void {
  const parameters = new URLSearchParams(location.search);
  const code = (parameters.get('code') ?? '').trim().slice(0, maxCodeLength);
  if (code === '') return;
  const tool = (parameters.get('tool') ?? '').trim().slice(0, maxCodeLength);
  const status = createElement('p', `Looking up ${code}`);
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.querySelector('main')?.append(status);
  void import('../../search/codeDestination.ts')
    .then(({ loadCodeDestination }) => loadCodeDestination(code, tool))
    // Without the code tables, go to the search page, which shows its own error if it cannot load.
    .catch(() => searchPath(code, tool))
    // Replace this page in the history, so that "back" leads to the page with the link.
    .then((path) => location.replace(path));
}

/** Lets users try the field with a log, as if they had pasted it. */
function offerExample(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-example]');
  const field = document.querySelector<HTMLTextAreaElement>('main textarea');
  button?.addEventListener('click', () => {
    if (!field) return;
    field.value = button.dataset['example'] ?? '';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

// The script of the home page.
followCodeParameter();
offerExample();
