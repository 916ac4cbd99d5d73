import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that the receiver got. */
export interface Received {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** A real HTTP server that receives answers, and answers with the status that a test wants. */
export async function aReceiver(port = 0): Promise<{
  readonly endpoint: string;
  readonly port: number;
  readonly received: Received[];
  status: number;
  close(): Promise<void>;
}> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', headers } = request;
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-headers', 'content-type');
      if (method === 'OPTIONS') return void response.writeHead(204).end();
      received.push({ method, headers, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
      response.writeHead(receiver.status, { location: '/elsewhere' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  const own = (server.address() as AddressInfo).port;
  const receiver = {
    endpoint: `http://localhost:${own}/answers`,
    port: own,
    received,
    status: 204,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
