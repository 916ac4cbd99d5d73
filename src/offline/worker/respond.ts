import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { withBase } from '../../domain/urls.ts';
import { Build } from '../build.ts';
import { verifiedResponse } from '../revision.ts';
import { cacheNames, pathInSite, sharedItem } from '../storage.ts';
import { clientPages } from './clients.ts';
import { ownBuild, ownBuildId, scope, type WorkerFetchEvent } from './context.ts';

/**
 * Files larger than this, in bytes, are passed on while they download, so that whoever waits sees
 * progress: the files of the OCR engine, whose path has a version. Smaller files are checked first.
 */
const maxCheckedFirst = 1_000_000;

/**
 * Answers a request for a script, an index or another file of a page. The file comes from the
 * page's build if it is stored, otherwise from the server, and is then stored.
 */
export async function answerFile(event: WorkerFetchEvent): Promise<Response> {
  const { request, clientId, resultingClientId } = event;
  if (resultingClientId !== '') event.waitUntil(clientPages.inherit(resultingClientId, clientId));
  const build = await buildFor(clientId);
  const path = pathInSite(request.url) ?? '';
  const entry = build?.entry(path);
  if (!build || !entry) return fetch(request);
  const stored = await build.match(path);
  if (stored) return stored;
  const response = await fetch(request);
  if (response.status !== 200) return response;
  const checked = verifiedResponse(path, entry, response.clone());
  const storing = checked.then((file) => file && put(build, path, file));
  event.waitUntil(storing.catch(() => undefined));
  if (entry[1] > maxCheckedFirst || (await checked)) return response;
  // The server has another build. Its file beside this page's other files would mix two builds.
  event.waitUntil(scope.registration.update().catch(() => undefined));
  return Response.error();
}

/** If there is no space, the file is not stored. The page gets the file all the same. */
async function put(build: Build, path: string, file: Response): Promise<void> {
  await build.put(path, file).catch(() => undefined);
}

/**
 * How long to wait for the server if the page is stored, in seconds. A slower connection counts as no
 * connection.
 */
const networkTimeout = 4;

/** Fetches a page from the server, and stores it if it is the page of this build. */
const networkFirst = new NetworkFirst({
  cacheName: cacheNames.build(ownBuildId),
  networkTimeoutSeconds: networkTimeout,
  plugins: [
    {
      // Only the page's script reads `?q=`.
      cacheKeyWillBeUsed: ({ request }) =>
        Promise.resolve(withBase(`/${pathInSite(request.url) ?? ''}`)),
      cacheWillUpdate: async ({ request, response }) => {
        const path = pathInSite(request.url) ?? '';
        const entry = (await ownBuild())?.entry(path);
        return (entry && (await verifiedResponse(path, entry, response))) ?? null;
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
  const path = pathInSite(request.url) ?? '';
  const build = await ownBuild();
  let response = await networkFirst.handle({ event, request }).catch(() => undefined);
  if (response?.status === 404 || response?.status === 410) {
    event.waitUntil(build?.remove(path) ?? Promise.resolve());
  } else if (!response || response.status >= 500) {
    response = (await build?.match(path)) ?? response ?? (await withoutPage(build, path));
  }
  // The target of a redirect arrives as a separate request.
  if (response.type !== 'opaqueredirect')
    event.waitUntil(clientPages.remember(resultingClientId, response.clone()));
  return response;
}

/** The page is not stored, and there is no connection. */
async function withoutPage(build: Build | undefined, path: string): Promise<Response> {
  if (build?.entry(`${path}/`)) return Response.redirect(withBase(`/${path}/`), 301);
  const page = await build?.match('offline/not-kept/');
  return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error();
}

/**
 * Returns the build of a client's page. This keeps old and new files apart: a page gets the files
 * of a build that has this very page, whichever worker is active.
 *
 * @returns undefined if no such build is on this device; the page's files then come from the
 *   network alone
 */
async function buildFor(clientId: string): Promise<Build | undefined> {
  const own = await ownBuild();
  const page = await clientPages.get(clientId);
  if (!page || own?.holds(page.revision)) return own;
  const builds = await Build.openAll();
  return builds.find((build) => build.id !== ownBuildId && build.holds(page.revision));
}

/**
 * Takes what another app shares with the installed site: a POST, which no static host could answer.
 * The shared item stays in this browser's cache until Diagnose takes it (`sharedItem`). It is never
 * sent. https://developer.mozilla.org/docs/Web/Progressive_web_apps/Manifest/Reference/share_target
 */
export async function receiveShare(request: Request): Promise<Response> {
  const form = await request.formData();
  const file = [...form.values()].find((value) => value instanceof File && value.size > 0);
  const texts = [form.get('title'), form.get('text')].filter((part) => typeof part === 'string');
  await sharedItem.put(file ?? texts.join('\n').trim());
  return Response.redirect(withBase('/diagnose/'), 303);
}
