import type { Heading, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { expect } from 'vitest';
import { articleMarkdown } from '../src/api/markdown/article.ts';
import type { PublishedArticle } from '../src/api/published.ts';
import { articleSections } from '../src/domain/sections.ts';
import { plainText } from '../src/markdown/inline.ts';
import { messageText } from '../src/match/index.ts';

/** The text of a node, code included. */
export function textOf(node: Root | Root['children'][number]): string {
  const texts: string[] = [];
  visit(node, (inner) => {
    if ('value' in inner) texts.push(inner.value);
  });
  return texts.join('\n');
}

function headings(tree: Root, depth: Heading['depth']): string[] {
  return tree.children.flatMap((node) =>
    node.type === 'heading' && node.depth === depth
      ? [node.children.map((child) => textOf(child as never)).join('')]
      : [],
  );
}

/** Expects that an article's Markdown has the title and all sections of its page. */
export function expectSections({ id, article, related }: PublishedArticle, tree: Root): void {
  expect(headings(tree, 1), id).toEqual([messageText(article.error)]);
  const expected = articleSections(article, related)
    .filter((section) => section.id !== 'still-stuck')
    .map(({ title }) => title);
  expect(
    headings(tree, 2).filter((title) => title !== 'Your values'),
    id,
  ).toEqual(expected);
}

/** Expects the messages, causes, fixes, sources, aliases, commands and code of an article. */
export function expectContent({ id, article }: PublishedArticle, tree: Root): void {
  const text = textOf(tree).replace(/\s+/g, ' ');
  const has = (part: string): void =>
    expect(text.includes(part.replace(/\s+/g, ' ').trim()), `${id}: ${part}`).toBe(true);
  for (const message of article.messages) has(messageText(message.text));
  for (const list of [article.causes, article.fixes])
    for (const { title } of list) has(plainText(title).split('`')[0]!.slice(0, 12));
  for (const { title } of article.sources) has(title);
  for (const alias of article.aliases) has(alias);
  for (const { steps } of article.fixes)
    for (const { commands, code } of steps) {
      for (const { run } of commands ?? []) has(messageText(run));
      if (code) has(code.text);
    }
}

/** Expects CommonMark without HTML, MDX, images and footnotes, with absolute links only. */
export function expectCommonMark({ id }: PublishedArticle, tree: Root): void {
  const problems: string[] = [];
  visit(tree, (node) => {
    const foreign = ['html', 'image', 'definition', 'linkReference'].includes(node.type);
    const partial = node.type === 'link' && !/^https:\/\//.test(node.url);
    const tag = node.type === 'text' && /<\/?[A-Z]\w+/.test(node.value);
    if (foreign || partial || tag) problems.push(`${id}: ${JSON.stringify(node)}`);
  });
  expect(problems).toEqual([]);
}

/** The Markdown of an article, as an independent parser reads it. */
export const parseArticle = (one: PublishedArticle, site: string): Root =>
  fromMarkdown(articleMarkdown(one, site));
