import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import type { ArticlesJson } from '../../../api/json/lists.ts';
import { alternatePath } from '../../../domain/urls.ts';
import type { LoadedIndex } from '../loadIndex.ts';

/** Every article as a resource, `unstuck://errors/<tool>/<slug>`: for clients that let people pick one. */
export function articleResources(server: McpServer, loaded: LoadedIndex): void {
  const ids = loaded.index.articles.map(({ id }) => id.split('/') as [tool: string, slug: string]);
  const list = async () => {
    const { articles } = await readList<ArticlesJson>(loaded, 'articles');
    return {
      resources: articles.map(({ id, error, toolName, summary }) => ({
        uri: `unstuck://errors/${id}`,
        name: id,
        title: `${toolName}: ${error}`,
        description: summary,
        mimeType: 'text/markdown',
      })),
    };
  };
  const complete = {
    tool: (start: string) => [
      ...new Set(ids.map(([tool]) => tool).filter((tool) => tool.startsWith(start))),
    ],
    slug: (start: string, context?: { arguments?: Record<string, string> }) =>
      ids
        .filter(([tool, slug]) => {
          const wanted = context?.arguments?.['tool'];
          return (wanted === undefined || tool === wanted) && slug.startsWith(start);
        })
        .map(([, slug]) => slug),
  };
  server.registerResource(
    'article',
    new ResourceTemplate('unstuck://errors/{tool}/{slug}', { list, complete }),
    {
      title: 'Article on an error',
      description: 'What an error means, its causes and its fixes, as Markdown.',
      mimeType: 'text/markdown',
    },
    async (uri, { tool, slug }) => {
      const id = `${String(tool)}/${String(slug)}`;
      // Only what the index names is read: the address comes from outside.
      const known = ids.some((one) => one.join('/') === id);
      const text = known ? await loaded.file(alternatePath(id, 'md').slice(1)) : undefined;
      if (text === undefined)
        throw new McpError(ErrorCode.InvalidParams, `There is no article ${id}.`, {
          uri: uri.href,
        });
      return { contents: [{ uri: uri.href, mimeType: 'text/markdown', text }] };
    },
  );
}

/**
 * Reads one of the lists below `/api/` of the index's site.
 *
 * @throws if the index lies in no site that has it; the message says what to do
 */
export async function readList<List>(loaded: LoadedIndex, name: string): Promise<List> {
  const text = await loaded.file(`api/${name}.json`);
  if (text === undefined) throw new Error(standsAlone(loaded.place));
  return JSON.parse(text) as List;
}

/** What is said where the index lies in no site, so that there is nothing but messages. */
export function standsAlone(place: string): string {
  return `The index at ${place} stands alone. Start the server with --index and a built site’s folder, its address, or its api/match-index.json.`;
}
