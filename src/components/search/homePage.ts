import { searchPath } from '../../domain/urls.ts';
import { createElement } from '../site/dom.ts';

/** Longer texts are no code. In UTF-16 units. */
const longestCode = 100;

/** Follows a link by code, `/?code=E0382`: a tool prints it with its error. Nothing without one. */
function followCodeParameter(): void {
  const parameters = new URLSearchParams(location.search);
  const code = (parameters.get('code') ?? '').trim().slice(0, longestCode);
  if (code === '') return;
  const tool = (parameters.get('tool') ?? '').trim().slice(0, longestCode);
  const status = createElement('p', `Looking up ${code}`);
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.querySelector('main')?.append(status);
  void import('../../search/codeDestination.ts')
    .then(({ codePlace }) => codePlace(code, tool))
    // What is missing is missing there too, and it says so.
    .catch(() => searchPath(code, tool))
    // In place of this page, so that "back" leads to where the link was.
    .then((place) => location.replace(place));
}

// The script of the home page alone.
followCodeParameter();
