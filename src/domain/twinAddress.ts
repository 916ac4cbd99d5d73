/** Returns the path of an article's alternate for programs: its Markdown or its JSON. */
export function alternatePath(id: string, format: 'md' | 'json'): string {
  return `/errors/${id}.${format}`;
}
