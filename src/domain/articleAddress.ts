import { withBase } from './inBase.ts';

/** The address of an article on the site. */
export function articlePath(id: string): string {
  return withBase(`/errors/${id}/`);
}
