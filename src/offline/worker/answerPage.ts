import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { withBase } from '../../domain/inBase.ts';
import { pathInSite } from '../addressOf.ts';
import type { Build } from '../Build.ts';
import { cacheNames } from '../cacheNames.ts';
import { verifiedResponse } from '../keepable.ts';
import { clientPages } from './clientPages.ts';
import { ownBuild, ownBuildId } from './ownBuild.ts';
import type { WorkerFetchEvent } from './scope.ts';

/**
 * How long to wait for the server if the page is stored, in seconds. A bad connection counts as
 * none.
 */
const patience = 4;

/** Fetches a page from the server, and stores it if it is the page of this build. */
const networkFirst = new NetworkFirst({
  cacheName: cacheNames.build(ownBuildId),
  networkTimeoutSeconds: patience,
  plugins: [
    {
      // Only the page's script reads `?q=`.
      cacheKeyWillBeUsed: ({ request }) =>
        Promise.resolve(withBase(`/${pathInSite(request.url) ?? ''}`)),
      cacheWillUpdate: async ({ request, response }) => {
        const address = pathInSite(request.url) ?? '';
        const entry = (await ownBuild())?.entry(address);
        return (entry && (await verifiedResponse(address, entry, response))) ?? null;
      },
    },
  ],
});

/**
 * Answers with the server's page, the stored page, or the page that says that this page is not
 * stored.
 */
export async function answerPage(event: WorkerFetchEvent): Promise<Response> {
  const { request, resultingClientId } = event;
  const address = pathInSite(request.url) ?? '';
  const build = await ownBuild();
  let response = await networkFirst.handle({ event, request }).catch(() => undefined);
  if (response?.status === 404 || response?.status === 410) {
    event.waitUntil(build?.remove(address) ?? Promise.resolve());
  } else if (!response || response.status >= 500) {
    response = (await build?.match(address)) ?? response ?? (await withoutPage(build, address));
  }
  // The target of a redirect arrives as a separate request.
  if (response.type !== 'opaqueredirect')
    event.waitUntil(clientPages.remember(resultingClientId, response.clone()));
  return response;
}

/** The page is not stored, and there is no connection. */
async function withoutPage(build: Build | undefined, address: string): Promise<Response> {
  if (build?.entry(`${address}/`)) return Response.redirect(withBase(`/${address}/`), 301);
  const page = await build?.match('offline/not-kept/');
  return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error();
}
