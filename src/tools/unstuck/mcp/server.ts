import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import project from '../../../../package.json' with { type: 'json' };
import type { LoadedIndex } from '../loadIndex.ts';
import { articleResources } from './resources.ts';
import { findError, getArticle, listCodes } from './tools.ts';

/** A server of the Model Context Protocol over an index: https://modelcontextprotocol.io/ */
function mcpServer(loaded: LoadedIndex): McpServer {
  const server = new McpServer(
    { name: 'unstuck', title: 'Unstuck', version: project.version },
    {
      instructions:
        'Known error messages with their causes and tested fixes. Give find_error the output as it was printed. If the advice is a check, run it before you change anything. Mind the risk of a fix, and verify it afterwards. Where nothing matches, say so.',
    },
  );
  findError(server, loaded);
  getArticle(server, loaded);
  listCodes(server, loaded);
  articleResources(server, loaded);
  return server;
}

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
