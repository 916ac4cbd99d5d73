import { shownErrors } from '../../../domain/advice.ts';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { type CodesJson, codesJson } from '../../../api/json/lists.ts';
import { matchResultJson } from '../../../api/json/match.ts';
import { alternatePath } from '../../../domain/urls.ts';
import { nearest } from '../../../match/index.ts';
import { articleId } from '../../../schema/primitives.ts';
import type { LoadedIndex } from '../loadIndex.ts';
import { answersFor, report } from '../output.ts';
import { readList, standsAlone } from './resources.ts';

/** A log is as long as that at most, in UTF-16 units: what a client can hand over in one piece. */
const longestText = 10_000_000;

const found = matchResultJson.shape.matches.element.extend({
  error: z.string().describe('The title of the article.'),
  url: z.string().nullable().describe('The article’s page.'),
});

/** The tool that finds the articles for a message or a log. */
export function findError(server: McpServer, loaded: LoadedIndex): void {
  server.registerTool(
    'find_error',
    {
      title: 'Find an error',
      description:
        'Finds which known errors a message, terminal output or whole log contains. Returns each with its article, how sure the match is, the values that the text names (port, path, package), the evidence, the cause if the text names it, and advice: the fix of that cause with its risk and how to verify it, or the check that finds the cause. The commands have the values. Nothing is guessed: no match is an answer. The text stays on this machine.',
      inputSchema: {
        text: z
          .string()
          .min(1)
          .max(longestText)
          .describe('The message or log, as it was printed: whole lines, not a summary.'),
        limit: z.int().min(1).max(10).default(5).describe('The most matches to return.'),
      },
      outputSchema: { version: z.literal(1), matches: z.array(found) },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async ({ text, limit }) => {
      const answers = (await answersFor(loaded, text)).slice(0, limit);
      const matches = answers.map(({ summary, json }) => ({
        ...json,
        error: summary?.error ?? json.message,
        url: summary?.url ?? null,
      }));
      const words =
        answers.length === 0
          ? 'No article matches. Do not guess one; list_codes may know a code of the text.'
          : report(shownErrors(answers), (_, piece) => piece);
      return {
        structuredContent: { version: 1, matches },
        content: [{ type: 'text', text: words }],
      };
    },
  );
}

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
