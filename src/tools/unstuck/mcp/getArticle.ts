import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { alternatePath } from '../../../domain/twinAddress.ts';
import { articleId } from '../../../schema/articleId.ts';
import { nearest } from '../../../match/spelling.ts';
import type { LoadedIndex } from '../loadIndex.ts';
import { standsAlone } from './standsAlone.ts';

/** The tool that hands out an article as Markdown. The library answers an error with its message. */
export function getArticle(server: McpServer, { index, place, file }: LoadedIndex): void {
  server.registerTool(
    'get_article',
    {
      title: 'Get an article',
      description:
        'The whole article on an error as Markdown: what it means, each cause with the command that confirms it, the fixes with their risk and how to verify them, what does not help, and the sources.',
      inputSchema: {
        id: articleId.describe('The article, as find_error names it: git/not-a-git-repository.'),
      },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async ({ id }) => {
      const ids = index.articles.map((article) => article.id);
      if (!ids.includes(id)) {
        const meant = nearest(id, ids);
        throw new Error(
          `There is no article ${id}. ${meant ? `Did you mean ${meant}?` : 'find_error finds the id for a message.'}`,
        );
      }
      const text = await file(alternatePath(id, 'md').slice(1));
      if (text === undefined) throw new Error(standsAlone(place));
      return { content: [{ type: 'text', text }] };
    },
  );
}
