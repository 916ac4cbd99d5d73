/** The path of an article's twin for programs: its Markdown or its JSON. */
export function twinAddress(id: string, format: 'md' | 'json'): string {
  return `/errors/${id}.${format}`;
}
