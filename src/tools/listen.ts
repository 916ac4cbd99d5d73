import { createServer, type Server } from 'node:http';

/** As in `deploy/nginx`: a search for a long message is a long address. In bytes. */
const maxHeaderSize = 64 * 1024;

/**
 * Listens on a port of this machine, for requests that somebody handles later.
 *
 * @param port 0 for any free one
 * @throws if the port cannot be had; the message says what to do
 */
export async function listen(port: number): Promise<Server> {
  const server = createServer({ maxHeaderSize });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(taken(port)) : error);
    });
    server.listen(port, 'localhost', resolve);
  });
  return server;
}

function taken(port: number): string {
  const other = port < 65535 ? port + 1 : port - 1;
  return `Port ${port} is taken by another program. Choose another one, such as: PORT=${other} npm start`;
}
