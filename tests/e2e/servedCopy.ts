import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorker } from '../../src/integrations/serviceWorker.ts';
import { listen, siteHandler } from '../../src/tools/serve.ts';

/** A copy of the built site on a server of its own, which can stop and come back with another build. */
export class ServedCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'unstuck-offline-'));
  /** The addresses that were asked for, with their methods, since the last `asked.length = 0`. */
  readonly asked: string[] = [];
  private server: Server | undefined;
  private handler: RequestListener = () => undefined;
  private port = 0;

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  static async start(): Promise<ServedCopy> {
    const copy = new ServedCopy();
    cpSync('dist', copy.folder, { recursive: true });
    await copy.up();
    return copy;
  }

  async up(): Promise<void> {
    this.handler = siteHandler(this.folder);
    this.server = await listen(this.port);
    this.port = (this.server.address() as AddressInfo).port;
    this.server.on('request', (request, response) => {
      this.asked.push(`${request.method} ${request.url}`);
      this.handler(request, response);
    });
  }

  /** Nobody answers any more: open connections end, too. */
  async down(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  }

  /** Changes a file of the site: its text, or none if it is gone. */
  change(path: string, edit: ((text: string) => string) | undefined): void {
    const file = join(this.folder, path);
    if (edit) writeFileSync(file, edit(readFileSync(file, 'utf8')));
    else rmSync(file);
    // It remembers which files there are, and how large.
    this.handler = siteHandler(this.folder);
  }

  /** Publishes what was changed, with the worker that the build makes for it. */
  async publish(): Promise<void> {
    await writeWorker(this.folder, '/');
    this.handler = siteHandler(this.folder);
  }

  async remove(): Promise<void> {
    await this.down();
    rmSync(this.folder, { recursive: true });
  }
}
