import { withBase } from '../../domain/urls.ts';
import { Build } from '../../offline/build.ts';
import type { PageState } from '../../offline/worker/clients.ts';

let started: Promise<ServiceWorkerRegistration> | undefined;

/**
 * Registers the service worker, lets it keep the page that is open, and says when that page was
 * overtaken by an update. Called again it does no more.
 *
 * @throws where the browser has no service workers, as in some private modes, or refuses
 */
export function startOffline(): Promise<ServiceWorkerRegistration> {
  started ??= start().catch((error: unknown) => {
    // Refused now, perhaps not the next time.
    started = undefined;
    throw error;
  });
  return started;
}

async function start(): Promise<ServiceWorkerRegistration> {
  const { serviceWorker } = navigator;
  let first = serviceWorker.controller === null;
  serviceWorker.addEventListener('controllerchange', () => {
    // It was loaded before any worker: once more, through the worker, so that it is kept.
    if (first) void fetch(location.pathname).catch(() => undefined);
    first = false;
    check();
  });
  const registration = await serviceWorker.register(withBase('/worker.js'));
  // The update may have come before this did.
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
    // The note’s own script cannot be had: the next visit has the update in any case.
    .catch(() => undefined);
}

/**
 * Asks the active service worker of this site.
 *
 * @returns its answer; never, where there is no worker
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
 * The build on this device that the active worker answers from, once it is there.
 *
 * @throws InstallError if the worker could not be installed
 * @throws if the browser keeps nothing, or forbids it
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

/** The worker could not be installed: a file of its build could not be had, or had no room. */
export class InstallError extends Error {
  override readonly name = 'InstallError';
}
