/** ASCII letters in lower case, one for one: unlike `toLowerCase`, lengths never change. */
export function foldCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
