import type { Heading, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { articleMarkdown } from '../../../../src/api/markdown/articleMarkdown.ts';
import { articleSections } from '../../../../src/domain/articleSections.ts';
import { plainText } from '../../../../src/markdown/plainText.ts';
import { messageText } from '../../../../src/match/messageText.ts';
import { published, site } from '../publishedCorpus.ts';

const read = new Map(
  published.map((one) => [one.id, fromMarkdown(articleMarkdown(one, site))] as const),
);

/** The text of a node, code and all. */
function textOf(node: Root | Root['children'][number]): string {
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

describe('an article as Markdown', () => {
  it('is titled by its message and has every section of the page that is text', () => {
    for (const { id, article, related } of published) {
      const tree = read.get(id)!;
      expect(headings(tree, 1), id).toEqual([messageText(article.error)]);
      const expected = articleSections(article, related)
        .filter((section) => section.id !== 'still-stuck')
        .map(({ title }) => title);
      expect(
        headings(tree, 2).filter((title) => title !== 'Your values'),
        id,
      ).toEqual(expected);
    }
  });

  it('says all that the article says: wordings, causes, fixes, questions, sources and commands', () => {
    for (const { id, article } of published) {
      const text = textOf(read.get(id)!).replace(/\s+/g, ' ');
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
  });

  it('is CommonMark alone: no HTML, no MDX, no footnote, and every link is whole', () => {
    const faults: string[] = [];
    for (const [id, tree] of read) {
      visit(tree, (node) => {
        const foreign = ['html', 'image', 'definition', 'linkReference'].includes(node.type);
        const partial = node.type === 'link' && !/^https:\/\//.test(node.url);
        const tag = node.type === 'text' && /<\/?[A-Z]\w+/.test(node.value);
        if (foreign || partial || tag) faults.push(`${id}: ${JSON.stringify(node)}`);
      });
    }
    expect(faults).toEqual([]);
  });

  it('names its page, the day of its review and the licence at its end', () => {
    const one = published.find(({ id }) => id === 'git/not-a-git-repository')!;
    const last = textOf(read.get(one.id)!.children.at(-1)!);
    expect(last).toContain(`${site}/errors/git/not-a-git-repository/`);
    expect(last).toContain(one.article.reviewed);
    expect(last).toContain('CC BY 4.0');
  });

  it('has commands in the fences of their shells, under their platforms', () => {
    const one = published.find(({ id }) => id === 'node/eaddrinuse')!;
    const markdown = articleMarkdown(one, site);
    expect(markdown).toMatch(/Windows:\n\n\s*```powershell\n\s*\$env:PORT = /);
    expect(markdown).toContain('- `<port>`: ');
  });
});
