import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { llmsFullText, llmsText } from '../../../src/api/llms.ts';
import { articleMarkdown } from '../../../src/api/markdown/article.ts';
import { published, site } from '../../fixtureCorpus.ts';

describe('llms.txt', () => {
  const text = llmsText(published, site);
  const { children } = fromMarkdown(text);

  it('has a title, a quotation, prose, then lists of links under headings of the second level', () => {
    const types = children.map((node) => (node.type === 'heading' ? `h${node.depth}` : node.type));
    expect(types.slice(0, 3)).toEqual(['h1', 'blockquote', 'paragraph']);
    const rest = types.slice(3);
    expect(rest).toEqual(rest.map((_, at) => (at % 2 === 0 ? 'h2' : 'list')));
    const last = children.at(-2);
    expect(last?.type === 'heading' && last.children).toMatchObject([{ value: 'Optional' }]);
  });

  it('links the Markdown of every article once, each line as "[name](url): notes"', () => {
    const lines = text.split('\n').filter((line) => line.startsWith('- '));
    for (const line of lines) expect(line).toMatch(/^- \[.+\]\(https:\/\/[^)\s]+\): \S/);
    for (const { id } of published)
      expect(
        lines.filter((line) => line.includes(`(${site}/errors/${id}.md):`)),
        id,
      ).toHaveLength(1);
  });
});

describe('llms-full.txt', () => {
  it('has the Markdown of all articles, one behind the other', () => {
    const text = llmsFullText(published, site);
    const places = published.map((one) => text.indexOf(articleMarkdown(one, site)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(text.match(/^# `/gm)).toHaveLength(published.length);
  });
});
