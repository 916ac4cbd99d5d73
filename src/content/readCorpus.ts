import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { article } from '../schema/article.ts';
import { page } from '../schema/page.ts';
import { parseFrontmatter } from './parseFrontmatter.ts';
import { redirects } from '../schema/redirects.ts';
import { tool } from '../schema/tool.ts';
import type { ContentFile, Corpus } from './types.ts';
import { readRepro } from './readRepro.ts';

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
    const frontmatter = parseFrontmatter(text, { yaml: ending === '.yaml' });
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
