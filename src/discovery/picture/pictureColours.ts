/** The colours of `src/styles/tokens.css` in light, by their names there: a test keeps them the same. */
export const pictureColours = {
  page: '#faf8f4',
  text: '#1c1e22',
  quiet: '#585c66',
  accent: '#0a6353',
  'on-accent': '#fff',
  slab: '#1a1d22',
  'slab-text': '#f3efe6',
  'slab-mark': '#ff9d92',
} as const;
