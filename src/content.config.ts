import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { article } from './schema/article.ts';
import { reports } from './schema/reports.ts';
import { repro } from './schema/repro.ts';
import { page, tool } from './schema/site.ts';

const articles = defineCollection({
  loader: glob({
    base: './content/articles',
    pattern: '*/*/index.mdx',
    generateId: ({ entry }) => entry.slice(0, -'/index.mdx'.length),
  }),
  schema: article,
});
const tools = defineCollection({
  loader: glob({ base: './content/tools', pattern: '*.yaml' }),
  schema: tool,
});
const pages = defineCollection({
  loader: glob({ base: './content/pages', pattern: '*.mdx' }),
  schema: page,
});

const records = defineCollection({
  loader: glob({
    base: './content/articles',
    pattern: '*/*/repro.json',
    generateId: ({ entry }) => entry.slice(0, -'/repro.json'.length),
  }),
  schema: repro,
});

const threads = defineCollection({
  loader: glob({
    base: './content/articles',
    pattern: '*/*/reports.yaml',
    generateId: ({ entry }) => entry.slice(0, -'/reports.yaml'.length),
  }),
  schema: reports,
});

export const collections = { articles, records, threads, tools, pages };
