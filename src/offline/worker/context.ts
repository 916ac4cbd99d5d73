import { Build } from '../build.ts';

/** https://w3c.github.io/ServiceWorker/#client-interface */
export interface WorkerClient {
  readonly id: string;
  readonly url: string;
}

/** https://w3c.github.io/ServiceWorker/#extendableevent-interface */
interface WorkerEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

/** https://w3c.github.io/ServiceWorker/#fetchevent-interface */
export interface WorkerFetchEvent extends WorkerEvent {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
}

/** https://w3c.github.io/ServiceWorker/#extendablemessageevent-interface */
interface WorkerMessageEvent extends WorkerEvent {
  readonly data: unknown;
  readonly source: WorkerClient | null;
  readonly ports: readonly MessagePort[];
}

/**
 * The parts of a service worker's global scope that we use. TypeScript's own library for it
 * (`webworker`) conflicts with the library for pages in one program.
 */
interface WorkerScope {
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: true; type: 'all' }): Promise<readonly WorkerClient[]>;
  };
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'message', listener: (event: WorkerMessageEvent) => void): void;
}

export const scope = self as unknown as WorkerScope;

/** The id of this worker's build. The build of the site writes it here. */
declare const __BUILD__: string;

export const ownBuildId = __BUILD__;

let opened: Promise<Build | undefined> | undefined;

/**
 * Opens this worker's build. Returns undefined if the browser deleted it; all files then come from
 * the network.
 */
export function ownBuild(): Promise<Build | undefined> {
  opened ??= Build.open(ownBuildId).catch(() => undefined);
  return opened;
}
