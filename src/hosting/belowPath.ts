/**
 * The second build of the tests, below a path as on GitHub Pages, with all files that hosts get.
 */
export const belowPath = {
  folder: 'dist-base',
  base: '/unstuck/',
  site: 'https://unstuck.example.org',
} as const;
