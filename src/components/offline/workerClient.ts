import { withBase } from '../../domain/urls.ts';
import { Build } from '../../offline/build.ts';
import type { PageState } from '../../offline/worker/clients.ts';

let started: Promise<ServiceWorkerRegistration> | undefined;

/**
 * Registers the service worker, has it store the open page, and tells the user when an update has
 * changed or removed the open page. Further calls return the same registration.
 *
 * @throws if the browser has no service workers, as in some private modes, or rejects this one
 */
export function startOffline(): Promise<ServiceWorkerRegistration> {
  started ??= start().catch((error: unknown) => {
    // The next call tries again.
    started = undefined;
    throw error;
  });
  return started;
}

async function start(): Promise<ServiceWorkerRegistration> {
  const { serviceWorker } = navigator;
  let first = serviceWorker.controller === null;
  serviceWorker.addEventListener('controllerchange', () => {
    // The open page loaded before there was a worker. Fetch it again through the worker, which
    // stores it.
    if (first) void fetch(location.pathname).catch(() => undefined);
    first = false;
    check();
  });
  const registration = await serviceWorker.register(withBase('/worker.js'));
  // The worker may have updated before this script started to listen.
  if (registration.active) check();
  return registration;
}

function check(): void {
  askWorker<PageState>('page-state')
    .then(async (state) => {
      if (state === 'current') return;
      const { updateNote } = await import('./updateNote.ts');
      updateNote(state);
    })
    // The script of the note could not be loaded. The next visit gets the updated page anyway.
    .catch(() => undefined);
}

/**
 * Asks the active service worker of this site.
 *
 * @returns the worker's answer; never resolves if there is no worker
 */
export async function askWorker<Answer>(question: 'page-state' | 'build'): Promise<Answer> {
  // Not the page's controller: a page that was reloaded with Shift has none.
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
    port1.start();
    active?.postMessage(question, [port2]);
  });
}

/**
 * Waits for the active worker, and opens the build that it serves.
 *
 * @throws InstallError if the worker could not be installed
 * @throws if the browser has no storage, or blocks it
 */
export async function currentBuild(): Promise<Build> {
  const registration = await startOffline();
  if (!registration.active)
    await Promise.race([navigator.serviceWorker.ready, failed(registration)]);
  const build = await Build.open(await askWorker<string>('build'));
  if (!build) throw new InstallError('The build of the worker is not on this device.');
  return build;
}

function failed({ installing }: ServiceWorkerRegistration): Promise<never> {
  return new Promise((_, reject) => {
    const look = (): void => {
      if (installing?.state === 'redundant') reject(new InstallError('The worker was refused.'));
    };
    installing?.addEventListener('statechange', look);
    look();
  });
}

/** The worker could not be installed: a file of its build could not be downloaded or stored. */
export class InstallError extends Error {
  override readonly name = 'InstallError';
}
