import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { article } from '../schema/article.ts';
import { reports } from '../schema/reports.ts';
import { repro, type Repro } from '../schema/repro.ts';
import { page, redirects, tool } from '../schema/site.ts';
import { parseFrontmatter } from './frontmatter.ts';
import type { ContentFile, Corpus, ValidArticle } from './types.ts';

/**
 * Paths that authors write by mistake. Without this check, nothing would tell that the files are
 * ignored.
 */
const strayPatterns = [
  'articles/*.{md,mdx}',
  'articles/*/*.{md,mdx}',
  'articles/*/*/index.md',
  'articles/*/*/repro.{bash,yaml,yml,txt}',
  'articles/*/repro.{sh,json}',
  'articles/*/*/reports.{yml,json}',
  'articles/*/reports.yaml',
  'tools/*.{yml,json}',
  'pages/*.md',
  'redirects.{yml,json}',
];

/**
 * Reads all content of a folder with `articles`, `tools` and `pages`.
 *
 * @param root the project's root, which reported paths are relative to
 * @param folder the content folder, relative to the root
 * @param today the day to compare dates with, as YYYY-MM-DD
 */
export function readCorpus(root: string, folder: string, today: string): Corpus {
  return {
    articles: readAll(root, `${folder}/articles`, '*/*/index.mdx', '/index.mdx', article).map(
      (file) => ({ ...file, repro: readRepro(root, file.path) }),
    ),
    reports: readAll(root, `${folder}/articles`, '*/*/reports.yaml', '/reports.yaml', reports),
    tools: readAll(root, `${folder}/tools`, '*.yaml', '.yaml', tool),
    pages: readAll(root, `${folder}/pages`, '*.mdx', '.mdx', page),
    redirects: readAll(root, folder, 'redirects.yaml', '.yaml', redirects),
    strays: filesIn(join(root, folder), strayPatterns).map((file) => `${folder}/${file}`),
    today,
  };
}

function readAll<Schema extends z.ZodType>(
  root: string,
  folder: string,
  pattern: string,
  ending: string,
  schema: Schema,
): ContentFile<z.infer<Schema>>[] {
  return filesIn(join(root, folder), [pattern]).map((file) => {
    const path = `${folder}/${file}`;
    const text = readFileSync(join(root, path), 'utf8');
    const frontmatter = parseFrontmatter(text, { yaml: ending.endsWith('.yaml') });
    const parsed = schema.safeParse(frontmatter.data, { reportInput: true });
    const issues = parsed.success || frontmatter.data === undefined ? [] : parsed.error.issues;
    const data = parsed.success ? parsed.data : undefined;
    return { id: file.slice(0, -ending.length), path, frontmatter, schema, data, issues };
  });
}

/** Returns the matching files, sorted, with `/` on Windows too. */
function filesIn(folder: string, patterns: readonly string[]): string[] {
  return globSync(patterns, { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** The evidence files beside an article. */
export interface ReproFiles {
  /** The path of `repro.sh`, relative to the project's root. The file may be missing. */
  readonly scriptPath: string;
  readonly script: string | undefined;
  /** The path of `repro.json`, relative to the project's root. The file may be missing. */
  readonly recordPath: string;
  /** The record that `npm run repro` wrote, if it fits its schema. */
  readonly record: Repro | undefined;
  /** The problem with `repro.json`, if the file exists and is invalid. */
  readonly recordProblem: string | undefined;
}

/**
 * Reads the evidence files of an article.
 *
 * @param path the article's path, relative to the root
 */
export function readRepro(root: string, path: string): ReproFiles {
  const scriptPath = path.replace(/index\.mdx$/, 'repro.sh');
  const recordPath = path.replace(/index\.mdx$/, 'repro.json');
  const read = (file: string): string | undefined =>
    existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined;
  return { scriptPath, script: read(scriptPath), recordPath, ...parseRecord(read(recordPath)) };
}

function parseRecord(text: string | undefined): Pick<ReproFiles, 'record' | 'recordProblem'> {
  if (text === undefined) return { record: undefined, recordProblem: undefined };
  try {
    const parsed = repro.safeParse(JSON.parse(text), { reportInput: true });
    if (parsed.success) return { record: parsed.data, recordProblem: undefined };
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    return { record: undefined, recordProblem: `${where}: ${issue?.message ?? ''}` };
  } catch (error) {
    return { record: undefined, recordProblem: (error as Error).message };
  }
}

/** Returns the articles that fit the schema. Every rule but `schema` checks only these. */
export function validArticles(corpus: Corpus): ValidArticle[] {
  return corpus.articles.filter((file): file is ValidArticle => file.data !== undefined);
}

/** Returns today as YYYY-MM-DD, in UTC, so that the lint has the same result in all time zones. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The last corpus that was read, and the state of the files that it was read from. */
let cached: { readonly state: string; readonly corpus: Corpus } | undefined;

/**
 * Returns the content of a project as of today. A build asks six times, but reads the files once.
 * The dev server keeps this module loaded while authors edit, so a changed file is read again.
 *
 * @param root the project's root, absolute; its content is in `content`
 */
export function cachedCorpus(root: string): Corpus {
  const day = today();
  const state = JSON.stringify([root, day, fileStates(join(root, 'content'))]);
  if (cached?.state !== state) cached = { state, corpus: readCorpus(root, 'content', day) };
  return cached.corpus;
}

/** The path, size and time of change (in milliseconds) of every file in a folder. */
function fileStates(folder: string): [path: string, size: number, changed: number][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const { size, mtimeMs } = statSync(path);
      return [path, size, mtimeMs];
    });
}

/**
 * Returns a function that gives the display name of a tool.
 *
 * @example
 * toolNames(corpus)('docker'); // 'Docker'
 * toolNames(corpus)('unknown'); // 'unknown'
 */
export function toolNames(corpus: Corpus): (tool: string) => string {
  const names = new Map(corpus.tools.map(({ id, data }) => [id, data?.name ?? id]));
  return (tool) => names.get(tool) ?? tool;
}
