import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import project from '../../../../package.json' with { type: 'json' };
import type { LoadedIndex } from '../loadIndex.ts';
import { articleResources } from './articleResources.ts';
import { findError } from './findError.ts';
import { getArticle } from './getArticle.ts';
import { listCodes } from './listCodes.ts';

/** A server of the Model Context Protocol over an index: https://modelcontextprotocol.io/ */
export function mcpServer(loaded: LoadedIndex): McpServer {
  const server = new McpServer(
    { name: 'unstuck', title: 'Unstuck', version: project.version },
    {
      instructions:
        'Known error messages with their causes and tested fixes. Give find_error the output as it was printed. Confirm the cause with the command that the article names before you change anything, and mind the risk of a fix. Where nothing matches, say so.',
    },
  );
  findError(server, loaded);
  getArticle(server, loaded);
  listCodes(server, loaded);
  articleResources(server, loaded);
  return server;
}
