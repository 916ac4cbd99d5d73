/** Pages that lead to everything else, and what every page loads. */
const shell =
  /^(?:|errors\/|search\/|diagnose\/|saved\/|offline\/|offline\/not-kept\/|404\.html|favicon\.svg|manifest\.webmanifest|_astro\/.+)$/;
/** What search and Diagnose ask. */
const index = /^(?:match\/(?:lookup\.json|(?:parts|briefs)\/.+)|search-index\/.+)$/;
const rest =
  /^(?:(?:.*\/)|ocr\/.+|errors\/.+\/repro\.(?:sh|txt)|pagefind\/(?:(?:fragment|index|filter)\/.+|pagefind(?:-worker)?\.js|pagefind-entry\.json|.+\.(?:pf_meta|pagefind)))$/;

/**
 * Which group of a build's files one is in, by its address below the root of the site. Undefined for
 * what no page needs on a device: feeds, share pictures, files for programs and for hosts.
 */
export function fileGroup(address: string): 'shell' | 'index' | 'rest' | undefined {
  if (shell.test(address)) return 'shell';
  if (index.test(address)) return 'index';
  return rest.test(address) ? 'rest' : undefined;
}
