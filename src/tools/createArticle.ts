import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { article } from '../schema/article.ts';
import { articleId } from '../schema/articleId.ts';
import { tool } from '../schema/tool.ts';
import { jsonSchemaOf } from './lint-content/jsonSchemaOf.ts';
import { nearest } from '../match/spelling.ts';
import { yamlSkeleton } from './yamlSkeleton.ts';

/** It is a comment, so the lint still says that the body is empty. */
const body =
  '{/* A few short paragraphs on why the error happens, then examples. See "The body" in docs/writing-articles.md. */}';

/**
 * Makes the folder and the file of a new article, with every field of the schema to fill in.
 *
 * @param root the project's root
 * @param id `<tool>/<slug>`
 * @returns the new file, relative to the root
 * @throws an error that says what to write instead
 */
export function createArticle(root: string, id: string): string {
  if (!articleId.safeParse(id).success) throw new Error(badId(id));
  const path = `content/articles/${id}/index.mdx`;
  if (existsSync(join(root, path))) {
    throw new Error(
      `${path} is there already. Edit it, or choose another slug: the path never changes.`,
    );
  }
  const [toolId = ''] = id.split('/');
  const tools = globSync('*.yaml', { cwd: join(root, 'content/tools') }).map((file) =>
    file.slice(0, -'.yaml'.length),
  );
  if (!tools.includes(toolId)) throw new Error(unknownTool(toolId, tools.sort()));
  mkdirSync(dirname(join(root, path)), { recursive: true });
  const frontmatter = yamlSkeleton(jsonSchemaOf(article), { tool: toolId });
  writeFileSync(join(root, path), `---\n${frontmatter}---\n\n${body}\n`, { flag: 'wx' });
  return path;
}

function badId(id: string): string {
  const parts = id.split('/').map((part) =>
    part
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, ''),
  );
  const corrected = [parts[0]?.replaceAll('-', ''), parts.slice(1).join('-')].join('/');
  const advice = articleId.safeParse(corrected).success ? corrected : 'docker/manifest-unknown';
  return `"${id}" cannot be an article's id. Expected "<tool>/<slug>" in lower case, the slug in words joined by hyphens. Write: npm run new ${advice}`;
}

function unknownTool(id: string, tools: readonly string[]): string {
  const meant = nearest(id, tools);
  return [
    `There is no tool "${id}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
    `The tools are ${tools.join(', ')}.`,
    `To add "${id}", write content/tools/${id}.yaml:`,
    '',
    yamlSkeleton(jsonSchemaOf(tool)),
  ].join('\n');
}
