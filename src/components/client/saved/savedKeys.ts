/** Where saved items are in the browser's storage, and what of them could not be read. */
export const savedKeys = {
  items: 'unstuck:saved',
  unreadable: 'unstuck:saved-unreadable',
} as const;
