/**
 * A redirect from one path of the site to another. Both include the base path:
 * `/unstuck/errors/docker/old-name/`.
 */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}
