import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import { articleMarkdown } from '../../src/api/markdown/article.ts';
import { type PublishedArticle, publishedArticles } from '../../src/api/published.ts';
import { readCorpus, today, validArticles } from '../../src/content/readCorpus.ts';
import { messageText } from '../../src/match/index.ts';

/** The site that the made projects are built for. */
export const site = 'https://unstuck.example.org';

/** What ours writes besides pages, and the plain site does not. The build of the site alone lacks it. */
const extras = {
  integrations: [
    'contentLint',
    'searchIndex',
    'matchIndex',
    'reproFiles',
    'securityHeaderFiles',
    'serviceWorker',
    'precompressed',
  ],
  pages: [
    'share',
    'api',
    'llms.txt.ts',
    'llms-full.txt.ts',
    'errors/[tool]/[slug].md.ts',
    'errors/[tool]/[slug].json.ts',
  ],
} as const;

/**
 * Copies the code of this project beside made content.
 *
 * @param root this project
 * @param folder has `content`
 * @param alone whether to leave out indexes, pictures, twins, headers, compression, worker and lint
 */
export function writeOwnProject(root: string, folder: string, alone: boolean): void {
  for (const name of ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  linkPackages(join(root, 'node_modules'), folder);
  if (!alone) return;
  const config = join(folder, 'astro.config.mjs');
  const calls = new RegExp(`^ +(?:${extras.integrations.join('|')})\\(.*\\),\\n`, 'gm');
  writeFileSync(config, readFileSync(config, 'utf8').replace(calls, ''));
  for (const name of extras.pages) rmSync(join(folder, 'src/pages', name), { recursive: true });
}

/** Writes a site of Astro and MDX with the same text: one page an article, a list of each tool, and one of all. */
export function writePlainProject(root: string, folder: string, content: string): void {
  writeFiles(folder, {
    'package.json': '{ "type": "module" }',
    'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ site: '${site}', integrations: [mdx()] });
`,
    'src/content.config.ts': `import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
export const collections = {
  articles: defineCollection({
    loader: glob({ base: './src/content/articles', pattern: '**/*.mdx' }),
    schema: z.object({ title: z.string(), description: z.string(), tool: z.string() }),
  }),
};
`,
    'src/layouts/Base.astro': `---
const { title, description } = Astro.props;
---
<html lang="en"><head><meta charset="utf-8" /><title>{title}</title><meta name="description" content={description} /></head>
<body><header><a href="/">All errors</a></header><main><slot /></main></body></html>
`,
    'src/pages/index.astro': listPage(
      'const articles = await getCollection("articles"); const title = "All errors";',
    ),
    'src/pages/errors/[tool]/index.astro': listPage(
      `export async function getStaticPaths() {
  const all = await getCollection('articles');
  return [...new Set(all.map(({ data }) => data.tool))].map((tool) => ({ params: { tool }, props: { articles: all.filter(({ data }) => data.tool === tool) } }));
}
const { articles } = Astro.props; const title = Astro.params.tool;`,
      '../../../',
    ),
    'src/pages/errors/[...id].astro': `---
import { getCollection, render } from 'astro:content';
import Base from '../../layouts/Base.astro';
export async function getStaticPaths() {
  return (await getCollection('articles')).map((article) => ({ params: { id: article.id }, props: { article } }));
}
const { article } = Astro.props;
const { Content } = await render(article);
---
<Base {...article.data}><article><h1>{article.data.title}</h1><Content /></article></Base>
`,
  });
  linkPackages(join(root, 'node_modules'), folder);
  writeTexts(content, join(folder, 'src/content/articles'));
}

function listPage(head: string, up = '../'): string {
  return `---
import { getCollection } from 'astro:content';
import Base from '${up}layouts/Base.astro';
${head}
---
<Base title={title} description={title}><h1>{title}</h1><ul>{articles.map(({ id, data }) => <li><a href={\`/errors/\${id}/\`}>{data.title}</a> {data.description}</li>)}</ul></Base>
`;
}

/**
 * Writes a Starlight site with the same text. Its sidebar has one entry: by default, every page would
 * list all articles.
 *
 * @param packages a folder with Starlight in its `node_modules`
 */
export function writeStarlightProject(packages: string, folder: string, content: string): void {
  writeFiles(folder, {
    // Astro bundles the packages that the dependencies name; Node.js could not load Starlight's pages.
    'package.json': '{ "type": "module", "dependencies": { "@astrojs/starlight": "*" } }',
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ site: '${site}', integrations: [starlight({ title: 'Errors', sidebar: [{ label: 'All errors', link: '/' }] })] });
`,
    'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    'src/content/docs/index.mdx': '---\ntitle: All errors\n---\n\nAll errors.\n',
  });
  linkPackages(join(packages, 'node_modules'), folder);
  writeTexts(content, join(folder, 'src/content/docs/errors'));
}

/**
 * Installs Starlight into a folder of its own, as the site does not need it.
 *
 * @param astro the version of Astro that ours is built with
 */
export function installStarlight(folder: string, astro: string): void {
  if (existsSync(join(folder, 'node_modules/@astrojs/starlight'))) return;
  writeFiles(folder, { 'package.json': '{ "private": true }' });
  const packages = ['@astrojs/starlight', `astro@${astro}`, 'sharp'];
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages], {
    cwd: folder,
    stdio: 'inherit',
  });
}

/** Appends a sentence to the explanation of an article, which changes one page. */
export function changeArticle(file: string): void {
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nThis sentence was added.\n`);
}

/** Links packages one by one, so that each project has its own caches in `node_modules`. */
function linkPackages(packages: string, folder: string): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const name of readdirSync(packages))
    if (!['.astro', '.cache', '.vite'].includes(name))
      symlinkSync(join(packages, name), join(folder, 'node_modules', name));
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Writes the text of each article's page as MDX. */
function writeTexts(content: string, folder: string): void {
  for (const published of readPublished(content)) {
    const { id, article } = published;
    const tree = fromMarkdown(articleMarkdown(published, site));
    const [, ...children] = tree.children;
    const body = toMarkdown({ ...tree, children } satisfies Root, {
      extensions: [mdxToMarkdown()],
    });
    const head = [
      `title: ${JSON.stringify(messageText(article.error))}`,
      `description: ${JSON.stringify(article.summary)}`,
      `tool: ${article.tool}`,
    ];
    writeFiles(folder, { [`${id}.mdx`]: `---\n${head.join('\n')}\n---\n\n${body}` });
  }
}

function readPublished(content: string): PublishedArticle[] {
  const corpus = readCorpus(content, 'content', today());
  const articles = validArticles(corpus);
  return publishedArticles({
    articles: articles.map(({ id, data, frontmatter }) => ({ id, data, body: frontmatter.body })),
    tools: corpus.tools.flatMap(({ id, data }) => (data ? [{ id, data }] : [])),
    records: articles.flatMap(({ id, repro }) =>
      repro.record ? [{ id, data: repro.record }] : [],
    ),
    threads: corpus.reports.flatMap(({ id, data }) => (data ? [{ id, data }] : [])),
  });
}
