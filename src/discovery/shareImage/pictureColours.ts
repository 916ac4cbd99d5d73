/**
 * The light colors of `src/styles/tokens.css`, by their names there. A test compares the two.
 */
export const shareImageColors = {
  page: '#faf8f4',
  text: '#1c1e22',
  quiet: '#585c66',
  accent: '#0a6353',
  'on-accent': '#fff',
  slab: '#1a1d22',
  'slab-text': '#f3efe6',
  'slab-mark': '#ff9d92',
} as const;
