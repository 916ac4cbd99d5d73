/** Where a build has the list of its files, below the root of the site. */
export const listAddress = 'offline/files.json';
