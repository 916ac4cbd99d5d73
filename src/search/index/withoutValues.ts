/** A template without its placeholders: nobody asks for one by its name. */
export function withoutValues(template: string): string {
  return template.replace(/\\<|<[a-z][a-z0-9-]*>/g, (part) => (part === '\\<' ? '<' : ' … '));
}
