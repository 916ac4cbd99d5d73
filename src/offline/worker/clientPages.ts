import { addressOf } from '../addressOf.ts';
import type { Build } from '../Build.ts';
import { deviceState } from '../deviceState.ts';
import { revisionOf } from '../revisionOf.ts';
import { ownBuildId } from './ownBuild.ts';
import { scope } from './scope.ts';

/** What an open page, or a worker of one, was made of. */
export interface ClientPage {
  /** Of its HTML. */
  readonly revision: string;
  /** The build whose worker handed it out. */
  readonly by: string;
}

const folder = 'clients/';
const known = new Map<string, Promise<ClientPage | undefined>>();

/**
 * Which page each open client is. Kept on the device as well: a worker is stopped whenever it has
 * nothing to do, and its successor has to know the pages that are still open.
 */
export const clientPages = {
  /** Remembers what a client is made of. Its body is read. */
  async remember(clientId: string, response: Response): Promise<void> {
    if (clientId === '') return;
    const page = response
      .arrayBuffer()
      .then(async (bytes) => ({ revision: await revisionOf(bytes), by: ownBuildId }))
      .catch(() => undefined);
    // At once, as the page asks for its files while the end of it still comes.
    known.set(clientId, page);
    const read = await page;
    if (read) await deviceState.set(folder + clientId, read);
  },
  /** A worker that a page starts is of the page's build. */
  async inherit(clientId: string, from: string): Promise<void> {
    const page = clientPages.get(from);
    known.set(clientId, page);
    const read = await page;
    if (read) await deviceState.set(folder + clientId, read);
  },
  /** A page that came without a worker, a moment ago: it is what the build has at its address. */
  async adopt(own: Build): Promise<void> {
    const clients = await scope.clients.matchAll({ includeUncontrolled: true, type: 'all' });
    for (const { id, url } of clients) {
      const revision = own.entry(addressOf(url) ?? '')?.[0];
      if (revision === undefined || (await clientPages.get(id)) !== undefined) continue;
      const page = { revision, by: own.id };
      known.set(id, Promise.resolve(page));
      await deviceState.set(folder + id, page);
    }
  },
  /** Undefined for a client that no worker has seen coming. */
  get(clientId: string): Promise<ClientPage | undefined> {
    let page = known.get(clientId);
    if (!page) {
      page = deviceState.get(folder + clientId).then(
        (value) => value as ClientPage | undefined,
        () => undefined,
      );
      known.set(clientId, page);
    }
    return page;
  },
  /** Those that are open. What is remembered of others is forgotten. */
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
