import type { Build } from '../Build.ts';
import { addressOf } from '../addressOf.ts';
import { keepable } from '../keepable.ts';
import { buildFor } from './buildFor.ts';
import { clientPages } from './clientPages.ts';
import { scope, type WorkerFetchEvent } from './scope.ts';

/**
 * Larger files are handed on while they come, so that whoever waits for one sees it come: the picture
 * reader’s, whose path has their version. Others are looked at first. In bytes.
 */
const small = 1_000_000;

/**
 * Answers what a page asks for: scripts, indexes, and so on. From the page's build if it is there,
 * else from the server, and then it is kept.
 */
export async function answerFile(event: WorkerFetchEvent): Promise<Response> {
  const { request, clientId, resultingClientId } = event;
  if (resultingClientId !== '') event.waitUntil(clientPages.inherit(resultingClientId, clientId));
  const build = await buildFor(clientId);
  const address = addressOf(request.url) ?? '';
  const entry = build?.entry(address);
  if (!build || !entry) return fetch(request);
  const kept = await build.match(address);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status !== 200) return response;
  const checked = keepable(address, entry, response.clone());
  const stored = checked.then((file) => file && put(build, address, file));
  event.waitUntil(stored.catch(() => undefined));
  if (entry[1] > small || (await checked)) return response;
  // The server is at another build: its file beside this page's others would be a stale mix.
  event.waitUntil(scope.registration.update().catch(() => undefined));
  return Response.error();
}

/** Without room it is not kept. It was had all the same. */
async function put(build: Build, address: string, file: Response): Promise<void> {
  await build.put(address, file).catch(() => undefined);
}
