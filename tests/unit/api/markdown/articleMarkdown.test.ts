import { describe, expect, it } from 'vitest';
import { articleMarkdown } from '../../../../src/api/markdown/articleMarkdown.ts';
import {
  expectCommonMark,
  expectContent,
  expectSections,
  parseArticle,
  textOf,
} from '../../../articleMarkdownChecks.ts';
import { published, site } from '../../../fixtureCorpus.ts';

describe.each(published)('$id as Markdown', (one) => {
  const tree = parseArticle(one, site);

  it('is titled by its message and has every section of the page that is text', () => {
    expectSections(one, tree);
  });

  it('has the messages, causes, fixes, sources, aliases, commands and code of the article', () => {
    expectContent(one, tree);
  });

  it('is CommonMark without HTML, and every link is absolute', () => {
    expectCommonMark(one, tree);
  });

  it('names its page, the day of its review and the license at its end', () => {
    const last = textOf(tree.children.at(-1)!);
    expect(last).toContain(`${site}/errors/${one.id}/`);
    expect(last).toContain(one.article.reviewed);
    expect(last).toContain('CC BY 4.0');
  });
});

describe('an article as Markdown', () => {
  it('has commands in the fences of their shells, under their platforms', () => {
    const one = published.find(({ id }) => id === 'node/port-in-use')!;
    const markdown = articleMarkdown(one, site);
    expect(markdown).toMatch(/Windows:\n\n\s*```powershell\n\s*\$env:PORT = /);
    expect(markdown).toContain('- `<port>`: ');
  });

  it('shows the session in which the error was reproduced', () => {
    const one = published.find(({ id }) => id === 'git/no-repository')!;
    expect(articleMarkdown(one, site)).toContain('$ git status --short\n');
  });
});
