/** Returns the path of an article's alternate for programs: its Markdown or its JSON. */
export function twinAddress(id: string, format: 'md' | 'json'): string {
  return `/errors/${id}.${format}`;
}
