import type { Build } from '../Build.ts';
import { pathInSite } from '../addressOf.ts';
import { verifiedResponse } from '../keepable.ts';
import { buildFor } from './buildFor.ts';
import { clientPages } from './clientPages.ts';
import { scope, type WorkerFetchEvent } from './scope.ts';

/**
 * Files larger than this, in bytes, are passed on while they download, so that whoever waits sees
 * progress: the files of the OCR engine, whose path has a version. Smaller files are checked first.
 */
const small = 1_000_000;

/**
 * Answers a request for a script, an index or another file of a page. The file comes from the
 * page's build if it is stored, otherwise from the server, and is then stored.
 */
export async function answerFile(event: WorkerFetchEvent): Promise<Response> {
  const { request, clientId, resultingClientId } = event;
  if (resultingClientId !== '') event.waitUntil(clientPages.inherit(resultingClientId, clientId));
  const build = await buildFor(clientId);
  const address = pathInSite(request.url) ?? '';
  const entry = build?.entry(address);
  if (!build || !entry) return fetch(request);
  const kept = await build.match(address);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status !== 200) return response;
  const checked = verifiedResponse(address, entry, response.clone());
  const stored = checked.then((file) => file && put(build, address, file));
  event.waitUntil(stored.catch(() => undefined));
  if (entry[1] > small || (await checked)) return response;
  // The server has another build. Its file beside this page's other files would mix two builds.
  event.waitUntil(scope.registration.update().catch(() => undefined));
  return Response.error();
}

/** If there is no space, the file is not stored. The page gets the file all the same. */
async function put(build: Build, address: string, file: Response): Promise<void> {
  await build.put(address, file).catch(() => undefined);
}
