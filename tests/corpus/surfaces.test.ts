// @vitest-environment happy-dom
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readCases } from '../../bench/match/cases.ts';
import type { MatchJson } from '../../src/api/json/match.ts';
import { renderDiagnosis } from '../../src/components/diagnose/renderDiagnosis.ts';
import { sessionHandoff } from '../../src/components/values/sessionHandoff.ts';
import { platformOfNode } from '../../src/domain/platforms.ts';
import { compile } from '../../src/match/index.ts';
import { shownErrors } from '../../src/domain/advice.ts';
import { diagnose } from '../../src/search/diagnose/diagnose.ts';
import type { ArticleSummary } from '../../src/search/types.ts';
import { writeSiteOf } from '../unit/tools/unstuck/writeSite.ts';
import { articles, collections, published } from './realCorpus.ts';

// The command line, the MCP server and Diagnose have to answer every case alike.

const program = join(process.cwd(), 'src/tools/unstuck.ts');
const folder = writeSiteOf({ published, articles: collections.articles });
const texts = globSync('bench/cases/*.jsonl')
  .sort()
  .flatMap((file) => readCases(file).map(({ text }) => text));

vi.mock('../../src/search/search.ts', () => ({
  search: () => Promise.reject(new Error('offline')),
}));
vi.mock('../../src/search/summaries.ts', async (original) => ({
  ...(await original<typeof import('../../src/search/summaries.ts')>()),
  loadSummary: (id: string) =>
    Promise.resolve(
      JSON.parse(
        readFileSync(join(folder, `match/summaries/${id}.json`), 'utf8'),
      ) as ArticleSummary,
    ),
}));

/** What a surface says of one error: the parts that all of them have. */
interface Said {
  readonly id: string;
  readonly confidence: string;
  readonly values: Readonly<Record<string, string>>;
  readonly cause: string | null;
  /** `fix` with the id of the fix, or `check`. */
  readonly advice: string;
  /** All commands of the advice, in order. */
  readonly commands: readonly string[];
}

let client: Client;
let commandLine: MatchJson[][];
beforeAll(async () => {
  client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [program, 'mcp', '--index', folder],
    }),
  );
  const out = execFileSync(process.execPath, [program, '--jsonl', '--index', folder], {
    input: texts.map((text) => JSON.stringify({ text })).join('\n'),
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  commandLine = out
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { matches: MatchJson[] }).matches);
});
afterAll(async () => {
  await client.close();
});

function saidByProgram({ id, confidence, values, cause, advice }: MatchJson): Said {
  const known = { id, confidence, values, cause };
  if (advice?.kind === 'fix') {
    const { steps, verify } = advice.fix;
    const commands = [...steps.flatMap((step) => step.commands), ...verify.commands];
    return { ...known, advice: `fix ${advice.fix.id}`, commands };
  }
  const steps = advice?.quickFix.steps ?? [];
  const commands = [...(advice?.commands ?? []), ...steps.flatMap((step) => step.commands)];
  return { ...known, advice: String(advice?.kind), commands };
}

function saidOnPage(item: HTMLElement): Said {
  const { articleId: id = '', confidence = '' } = item.dataset;
  const block = item.querySelector<HTMLElement>('.advice');
  const { advice = '', fix = '' } = block?.dataset ?? {};
  const commands = [...(block?.querySelectorAll('[data-shell] code') ?? [])].map((code) => {
    for (const slot of code.querySelectorAll('var:not(.filled)'))
      slot.textContent = `<${slot.getAttribute('data-value')}>`;
    return code.textContent;
  });
  // The values and the cause reach the article with the click on a link.
  item.querySelector('a')?.dispatchEvent(new Event('click', { bubbles: true }));
  const passed = sessionHandoff.resultFor(id);
  return {
    ...{ id, confidence, values: passed?.values ?? {}, cause: passed?.cause ?? null },
    advice: `${advice} ${fix}`.trim(),
    commands,
  };
}

test('the command line, the MCP server and Diagnose give the same answer to every case', async () => {
  const index = compile(articles);
  document.documentElement.dataset['os'] = platformOfNode(process.platform);
  const kinds = new Map<string, number>();
  for (const [number, text] of texts.entries()) {
    const byCommandLine = (commandLine[number] ?? []).map(saidByProgram);
    const answer = await client.callTool({ name: 'find_error', arguments: { text, limit: 10 } });
    const { matches } = answer.structuredContent as { matches: MatchJson[] };
    expect(matches.map(saidByProgram), text).toEqual(byCommandLine);
    const { parts } = await renderDiagnosis(diagnose(index, text));
    const found = parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>('.found-error')]);
    const shown = shownErrors(commandLine[number] ?? []).map(saidByProgram);
    expect(found.map(saidOnPage), text).toEqual(shown);
    for (const { advice } of shown) {
      const kind = advice.split(' ')[0] ?? '';
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
  }
  // The cases have both kinds of advice, so the test compares both.
  expect([...kinds.keys()].sort()).toEqual(['check', 'fix']);
}, 600_000);
