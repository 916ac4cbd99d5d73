import { withBase } from '../../domain/inBase.ts';
import type { PageState } from '../../offline/worker/pageState.ts';
import { askWorker } from './askWorker.ts';

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
