import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { LoadedIndex } from '../loadIndex.ts';
import { mcpServer } from './mcpServer.ts';

/** Serves the protocol over standard input and output, until the client closes them. */
export async function serveMcp(loaded: LoadedIndex): Promise<void> {
  const server = mcpServer(loaded);
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  // The transport reads on at the end of its input, and a client that is gone asks nothing more.
  process.stdin.once('end', () => void server.close());
  await server.connect(new StdioServerTransport());
  await closed;
}
