/** Turns ASCII letters into lower case. Unlike `toLowerCase`, it never changes the length. */
export function foldCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
