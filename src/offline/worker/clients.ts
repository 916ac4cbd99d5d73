import type { Build } from '../build.ts';
import { contentRevision } from '../revision.ts';
import { deviceState, pathInSite } from '../storage.ts';
import { ownBuild, ownBuildId, scope, type WorkerClient } from './context.ts';

/** What an open page, or a worker of a page, was loaded from. */
interface ClientPage {
  /** The revision of its HTML. */
  readonly revision: string;
  /** The id of the build whose worker answered the request for the page. */
  readonly by: string;
}

const folder = 'clients/';
/** The entries that this worker has read or written. */
const cached = new Map<string, Promise<ClientPage | undefined>>();

/**
 * The page of each open client. This is stored on the device as well: browsers stop an idle worker,
 * and the next worker has to know the pages that are still open.
 */
export const clientPages = {
  /** Stores the page of a client. Reads the body of the response. */
  async remember(clientId: string, response: Response): Promise<void> {
    if (clientId === '') return;
    const page = response
      .arrayBuffer()
      .then(async (bytes) => ({ revision: await contentRevision(bytes), by: ownBuildId }))
      .catch(() => undefined);
    // Set the promise right away: the page requests its files while the end of the page is still
    // loading.
    cached.set(clientId, page);
    const read = await page;
    if (read) await deviceState.set(folder + clientId, read);
  },
  /** A worker that a page starts belongs to the page's build. */
  async inherit(clientId: string, from: string): Promise<void> {
    const page = clientPages.get(from);
    cached.set(clientId, page);
    const read = await page;
    if (read) await deviceState.set(folder + clientId, read);
  },
  /**
   * Adopts a page that loaded without a worker a moment ago. It is the page that the build has at
   * its path.
   */
  async adopt(build: Build): Promise<void> {
    const clients = await scope.clients.matchAll({ includeUncontrolled: true, type: 'all' });
    for (const { id, url } of clients) {
      const revision = build.entry(pathInSite(url) ?? '')?.[0];
      if (revision === undefined || (await clientPages.get(id)) !== undefined) continue;
      const page = { revision, by: build.id };
      cached.set(id, Promise.resolve(page));
      await deviceState.set(folder + id, page);
    }
  },
  /** Returns undefined for a client that no worker has seen loading. */
  get(clientId: string): Promise<ClientPage | undefined> {
    let page = cached.get(clientId);
    if (!page) {
      page = deviceState.get(folder + clientId).then(
        (value) => value as ClientPage | undefined,
        () => undefined,
      );
      cached.set(clientId, page);
    }
    return page;
  },
  /** Returns the pages that are open, and forgets all others. */
  async open(): Promise<ClientPage[]> {
    const clients = await scope.clients.matchAll({ includeUncontrolled: true, type: 'all' });
    const ids = new Set(clients.map(({ id }) => id));
    const pages: ClientPage[] = [];
    for (const entry of await deviceState.keys(folder)) {
      const id = entry.slice(folder.length);
      const page = ids.has(id) ? await clientPages.get(id) : undefined;
      if (page) pages.push(page);
      else await deviceState.remove(entry);
    }
    return pages;
  },
};

/**
 * How an open page compares with the newest build. `changed` and `removed` mean: since it was
 * opened.
 */
export type PageState = 'current' | 'changed' | 'removed';

/** Tells whether this worker's build has a newer version of an open page. */
export async function pageState(client: WorkerClient): Promise<PageState> {
  const build = await ownBuild();
  const page = await clientPages.get(client.id);
  // A page that this worker delivered but does not know is newer, not older.
  if (!build || !page || build.holds(page.revision) || page.by === build.id) return 'current';
  return build.entry(pathInSite(client.url) ?? '') ? 'changed' : 'removed';
}
