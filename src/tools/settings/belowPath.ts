/** The second build of the tests: as for a project of GitHub Pages, with all that a host gets. */
export const belowPath = {
  folder: 'dist-base',
  base: '/unstuck/',
  site: 'https://unstuck.example.org',
} as const;
