/** From one path of the site to another, both with the base path: `/errors/docker/old-name/`. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}
