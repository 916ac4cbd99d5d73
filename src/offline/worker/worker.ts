import { enable } from 'workbox-navigation-preload/enable.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { pathInSite } from '../storage.ts';
import { answerFile, answerPage, receiveShare } from './respond.ts';
import { clientPages, pageState } from './clients.ts';
import { install, oldBuilds } from './install.ts';
import { ownBuild, ownBuildId, scope, type WorkerFetchEvent } from './context.ts';

// The service worker. docs/decisions/016-serve-a-page-and-its-files-from-one-build.md explains its design.

scope.addEventListener('install', (event) => {
  // Take over right away. Open pages get files from their own builds, whichever worker is active.
  event.waitUntil(install().then(() => scope.skipWaiting()));
});

enable();
scope.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const build = await ownBuild();
      if (build) await clientPages.adopt(build);
      await scope.clients.claim();
    })(),
  );
});

scope.addEventListener('message', (event) => {
  const { data, source, ports } = event;
  if (data === 'build') ports[0]?.postMessage(ownBuildId);
  if (data !== 'page-state' || !source) return;
  event.waitUntil(
    (async () => {
      ports[0]?.postMessage(await pageState(source));
      await oldBuilds.sweep();
    })(),
  );
});

registerRoute(
  ({ url }) => pathInSite(url.href) === 'diagnose/',
  ({ request }) => receiveShare(request),
  'POST',
);
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && pathInSite(url.href) !== undefined,
  ({ event }) => answerPage(event as WorkerFetchEvent),
);
registerRoute(
  // Files of a build are fetched with `no-store`. They must not come from this worker.
  ({ request, url }) => request.cache !== 'no-store' && pathInSite(url.href) !== undefined,
  ({ event }) => answerFile(event as WorkerFetchEvent),
);
