/** The worker could not be installed: a file of its build could not be had, or had no room. */
export class InstallError extends Error {
  override readonly name = 'InstallError';
}
