/** The address of an article on the site. */
export function articleAddress(id: string): string {
  return `/errors/${id}/`;
}
