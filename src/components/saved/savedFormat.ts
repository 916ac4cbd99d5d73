/** What the storage and an exported file begin with. A change that old pages cannot read: version 2. */
export const savedFormat = { format: 'unstuck-saved', version: 1 } as const;
