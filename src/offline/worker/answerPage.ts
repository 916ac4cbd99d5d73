import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { inBase } from '../../domain/inBase.ts';
import { addressOf } from '../addressOf.ts';
import type { Build } from '../Build.ts';
import { cacheNames } from '../cacheNames.ts';
import { keepable } from '../keepable.ts';
import { clientPages } from './clientPages.ts';
import { ownBuild, ownBuildId } from './ownBuild.ts';
import type { WorkerFetchEvent } from './scope.ts';

/** How long a page that is here waits for the server’s, in seconds: a bad connection is like none. */
const patience = 4;

/** A page from the server where it can be had, and kept where it is this build’s. */
const networkFirst = new NetworkFirst({
  cacheName: cacheNames.build(ownBuildId),
  networkTimeoutSeconds: patience,
  plugins: [
    {
      // What stands behind `?q=` is for the page's script.
      cacheKeyWillBeUsed: ({ request }) =>
        Promise.resolve(inBase(`/${addressOf(request.url) ?? ''}`)),
      cacheWillUpdate: async ({ request, response }) => {
        const address = addressOf(request.url) ?? '';
        const entry = (await ownBuild())?.entry(address);
        return (entry && (await keepable(address, entry, response))) ?? null;
      },
    },
  ],
});

/** Answers with a page: the server's, the one on this device, or the one that says it is not here. */
export async function answerPage(event: WorkerFetchEvent): Promise<Response> {
  const { request, resultingClientId } = event;
  const address = addressOf(request.url) ?? '';
  const build = await ownBuild();
  let response = await networkFirst.handle({ event, request }).catch(() => undefined);
  if (response?.status === 404 || response?.status === 410) {
    event.waitUntil(build?.remove(address) ?? Promise.resolve());
  } else if (!response || response.status >= 500) {
    response = (await build?.match(address)) ?? response ?? (await withoutPage(build, address));
  }
  // What a redirect leads to comes as a request of its own.
  if (response.type !== 'opaqueredirect')
    event.waitUntil(clientPages.remember(resultingClientId, response.clone()));
  return response;
}

/** No page, and no connection. */
async function withoutPage(build: Build | undefined, address: string): Promise<Response> {
  if (build?.entry(`${address}/`)) return Response.redirect(inBase(`/${address}/`), 301);
  const page = await build?.match('offline/not-kept/');
  return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error();
}
