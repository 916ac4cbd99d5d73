/** So much of a message is read, in UTF-16 units; `/api/` says so. An address is not made for more. */
const longestMessage = 100_000;

/**
 * The message behind the `#` of a link. Text that is not percent-encoded, or not wholly, is taken as
 * it stands: it is only ever matched and shown as text.
 *
 * @param hash with its `#`, as the browser has it
 */
export function messageOfFragment(hash: string): string {
  const text = hash.slice(1);
  // A stray percent sign, as in "100% of memory": what is encoded beside it is decoded alone.
  const message =
    decoded(text) ?? text.replace(/(?:%[0-9a-f]{2})+/gi, (part) => decoded(part) ?? part);
  return message.slice(0, longestMessage).trim();
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
