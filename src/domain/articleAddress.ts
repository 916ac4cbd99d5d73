import { inBase } from './inBase.ts';

/** The address of an article on the site. */
export function articleAddress(id: string): string {
  return inBase(`/errors/${id}/`);
}
