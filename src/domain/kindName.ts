/** A kind of error as a heading: `resource-limit` is `Resource limit`, `dns` is `DNS`. */
export function kindName(kind: string): string {
  if (kind === 'dns' || kind === 'tls') return kind.toUpperCase();
  const words = kind.replace('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
