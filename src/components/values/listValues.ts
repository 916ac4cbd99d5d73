/** Values as people read them: `port 8080, host db.example.org`. */
export function listValues(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
