import type { Link } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { codeSystems } from '../../../domain/codes/systems.ts';
import { kindPath } from '../../../domain/articleLists.ts';
import { nearest } from '../../../match/index.ts';
import { namesOf } from '../../../schema/vocabulary.ts';
import { type Problem, problemAt, type Rule } from '../types.ts';
import type { Corpus } from '../../../content/types.ts';
import { parseBody } from '../mdxBody.ts';
import { textFieldsOf } from '../../../domain/articleFields.ts';
import { validArticles } from '../../../content/readCorpus.ts';

/** The targets of internal links must exist. `check-links` checks fragments and built pages. */
export const links: Rule = {
  name: 'links',
  asks: 'Links to pages of this site, in text fields and the body, lead to existing pages and end with `/`.',
  fix: 'Correct the URL. The message names the most similar one.',
  *check(corpus): Iterable<Problem> {
    const addresses = addressesOf(corpus);
    for (const file of validArticles(corpus)) {
      for (const { text, path } of textFieldsOf(file.data, file.schema)) {
        for (const link of text.includes('](') ? linksIn(fromMarkdown(text)) : []) {
          const message = problemOf(link.url, addresses);
          if (message) yield problemAt(file, path, message, link.position?.start.offset ?? 0);
        }
      }
    }
    for (const file of [...corpus.articles, ...corpus.pages]) {
      const body = parseBody(file);
      for (const link of body.tree ? linksIn(body.tree) : []) {
        const message = problemOf(link.url, addresses);
        if (message) yield { path: file.path, ...body.position(link), message };
      }
    }
  },
};

function addressesOf(corpus: Corpus): ReadonlySet<string> {
  const { articles, tools, pages } = corpus;
  return new Set([
    '/',
    '/errors/',
    '/search/',
    '/diagnose/',
    '/codes/',
    '/codes/tools/',
    ...namesOf(codeSystems).map((system) => `/codes/${system}/`),
    '/recent/',
    '/saved/',
    '/feedback.schema.json',
    '/keyword-search/',
    '/api/',
    '/errors/by-message/',
    '/offline/',
    ...tools.map(({ id }) => `/errors/${id}/`),
    ...validArticles(corpus).map(({ data }) => kindPath(data.kind)),
    ...articles.map(({ id }) => `/errors/${id}/`),
    ...pages.map(({ id }) => `/${id}/`),
  ]);
}

function linksIn(tree: ReturnType<typeof fromMarkdown>): Link[] {
  const found: Link[] = [];
  visit(tree, 'link', (link) => {
    found.push(link);
  });
  return found;
}

function problemOf(url: string, addresses: ReadonlySet<string>): string | undefined {
  const address = /^\/[^?#]*/.exec(url)?.[0];
  if (address === undefined || addresses.has(address)) return undefined;
  const meant = addresses.has(`${address}/`) ? `${address}/` : nearest(address, [...addresses]);
  return `There is no page ${address}. ${meant ? `Write ${meant}?` : 'Correct the address, or remove the link.'}`;
}
