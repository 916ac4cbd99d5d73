import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { match } from '../../../match/match.ts';
import { confidences } from '../../../match/MatchResult.ts';
import type { ArticleSummary } from '../../../search/Brief.ts';
import type { LoadedIndex } from '../loadIndex.ts';
import { quickFixHere } from '../quickFixHere.ts';
import { report } from '../report.ts';

/** A log is as long as that at most, in UTF-16 units: what a client can hand over in one piece. */
const longestText = 10_000_000;

const found = z.object({
  id: z.string().describe('The article, for get_article.'),
  error: z.string().describe('The title of the article.'),
  url: z.string().nullable().describe('The article’s page.'),
  confidence: z
    .enum(confidences)
    .describe('exact and likely are answers; possible only resembles.'),
  score: z.number().describe('The share of the message that was found, from 0 to 1.'),
  message: z.string().describe('The template that was found.'),
  values: z.record(z.string(), z.string()).describe('What its placeholders stand for in the text.'),
  lines: z.array(z.tuple([z.int(), z.int()])).describe('The lines that are the evidence, from 1.'),
  cause: z
    .object({ id: z.string(), title: z.string() })
    .nullable()
    .describe('The cause that this wording points to.'),
  quickFix: z
    .array(z.object({ text: z.string(), commands: z.array(z.string()) }))
    .describe('For the most common cause, on this machine’s platform, with the values filled in.'),
});

/** The tool that finds the articles for a message or a log. */
export function findError(server: McpServer, { index, brief }: LoadedIndex): void {
  server.registerTool(
    'find_error',
    {
      title: 'Find an error',
      description:
        'Finds which known errors a message, terminal output or whole log contains. Returns each with its article, how sure the match is, the values that the text names (port, path, package), the evidence and the quick fix with these values. Nothing is guessed: no match is an answer. The text stays on this machine.',
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
      const { matches } = match(index, text, { limit });
      const briefs = new Map<string, ArticleSummary>();
      for (const { id } of matches) {
        const known = await brief(id);
        if (known) briefs.set(id, known);
      }
      const shown = matches.map(({ id, confidence, score, message, values, lines, cause }) => {
        const known = briefs.get(id);
        return {
          id,
          error: known?.error ?? message,
          url: known?.url ?? null,
          confidence,
          score,
          message,
          values: { ...values },
          lines: lines.map(([from, to]): [number, number] => [from, to]),
          cause: cause === undefined ? null : { id: cause, title: known?.causes[cause] ?? cause },
          quickFix: quickFixHere(known, values).map((step) => ({
            text: step.text,
            commands: [...step.commands],
          })),
        };
      });
      const words =
        matches.length === 0
          ? 'No article matches. Do not guess one; list_codes may know a code of the text.'
          : report(briefs, text, matches, (_, piece) => piece);
      return {
        structuredContent: { version: 1, matches: shown },
        content: [{ type: 'text', text: words }],
      };
    },
  );
}
