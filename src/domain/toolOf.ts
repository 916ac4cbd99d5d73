/**
 * Returns the tool of an article.
 *
 * @example
 * toolOf('docker/manifest-unknown'); // 'docker'
 */
export function articleTool(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
