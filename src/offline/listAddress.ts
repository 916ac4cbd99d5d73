/** The path of a build's list of files, below the root of the site. */
export const fileListPath = 'offline/files.json';
