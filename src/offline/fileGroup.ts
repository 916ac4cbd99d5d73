/** Pages that lead to all other pages, and the files that every page loads. */
const shell =
  /^(?:|errors\/|search\/|diagnose\/|saved\/|offline\/|offline\/not-kept\/|404\.html|favicon\.svg|manifest\.webmanifest|_astro\/.+)$/;
/** The indexes of search and Diagnose. */
const index = /^(?:match\/(?:lookup\.json|(?:parts|briefs)\/.+)|search-index\/.+)$/;
const rest =
  /^(?:(?:.*\/)|ocr\/.+|errors\/.+\/repro\.(?:sh|txt)|pagefind\/(?:(?:fragment|index|filter)\/.+|pagefind(?:-worker)?\.js|pagefind-entry\.json|.+\.(?:pf_meta|pagefind)))$/;

/**
 * Returns the group of a file of a build, by its path below the root of the site. Returns undefined
 * for files that no page needs on a device: feeds, share images, files for programs and files for
 * hosts.
 */
export function fileGroup(address: string): 'shell' | 'index' | 'rest' | undefined {
  if (shell.test(address)) return 'shell';
  if (index.test(address)) return 'index';
  return rest.test(address) ? 'rest' : undefined;
}
