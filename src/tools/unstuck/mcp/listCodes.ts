import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { type CodesJson, codesJson } from '../../../api/json/codesJson.ts';
import type { LoadedIndex } from '../loadIndex.ts';
import { readList } from './readList.ts';

const system = codesJson.shape.systems.element.shape.system;

const listed = z.object({
  system,
  code: z.string(),
  meaning: z.string().nullable().describe('What its official source says of it.'),
  url: z.string(),
  articles: z.array(z.string()).describe('The articles on it, for get_article.'),
});

/** The tool that says what machine codes mean. */
export function listCodes(server: McpServer, loaded: LoadedIndex): void {
  server.registerTool(
    'list_codes',
    {
      title: 'List error codes',
      description:
        'What machine codes mean, from their official tables: errno, signals, exit codes, HTTP, SQLSTATE, HRESULT, Rust and TypeScript compiler errors, and codes of tools themselves, with the articles on them.',
      inputSchema: {
        query: z
          .string()
          .max(200)
          .default('')
          .describe('A code (EADDRINUSE, E0382, 28P01, 137) or words of its meaning. Empty: all.'),
        system: system.optional().describe('Only the codes of one system.'),
        withArticle: z.boolean().default(false).describe('Only codes that have an article.'),
        limit: z.int().min(1).max(1000).default(50).describe('The most codes to return.'),
      },
      outputSchema: {
        total: z.int().describe('How many fit; more than are returned if the limit was reached.'),
        codes: z.array(listed),
      },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async ({ query, system: only, withArticle, limit }) => {
      const list = await readList<CodesJson>(loaded, 'codes');
      const all = list.systems
        .filter((group) => only === undefined || group.system === only)
        .flatMap((group) => group.codes.map((entry) => ({ ...entry, system: group.system })))
        .filter(({ articles }) => !withArticle || articles.length > 0);
      const fitting = fits(all, query.trim().toLowerCase());
      const codes = fitting
        .slice(0, limit)
        .map(({ system: own, code, meaning, url, articles }) => ({
          system: own,
          code,
          meaning: meaning ?? null,
          url,
          articles,
        }));
      const lines = codes.map(
        ({ system: own, code, meaning, articles }) =>
          `${code} (${own})${meaning === null ? '' : `: ${meaning}`}${articles.length > 0 ? ` [${articles.join(', ')}]` : ''}`,
      );
      const more = fitting.length > codes.length ? [`… ${fitting.length} in all`] : [];
      return {
        structuredContent: { total: fitting.length, codes },
        content: [{ type: 'text', text: [...lines, ...more].join('\n') || 'No code fits.' }],
      };
    },
  );
}

/** The code itself if there is one, else those whose code or meaning has the words. */
function fits<
  Entry extends { code: string; also?: string | undefined; meaning?: string | undefined },
>(all: readonly Entry[], query: string): readonly Entry[] {
  if (query === '') return all;
  const same = all.filter(
    ({ code, also }) => code.toLowerCase() === query || also?.toLowerCase() === query,
  );
  if (same.length > 0) return same;
  return all.filter(({ code, also, meaning }) =>
    `${code} ${also ?? ''} ${meaning ?? ''}`.toLowerCase().includes(query),
  );
}
