/** A web server that serves a built site, with the configuration that we ship. */
export interface RunningHost {
  /** Such as `http://127.0.0.1:4612`. */
  readonly origin: string;
  /** What it can send compressed, besides gzip. */
  readonly brotli: boolean;
  stop(): Promise<void>;
}

/** The site to serve, and where. */
export interface ServedSite {
  /** The built site, absolute. */
  readonly folder: string;
  /** The path that it was built for. */
  readonly base: string;
  /** Whether it has compressed files: the one for this machine has none. */
  readonly compressed: boolean;
  readonly port: number;
  /** A redirect, below `base`, that is added to those of the build: those change with the content. */
  readonly redirect: { readonly from: string; readonly to: string };
}
