import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { articleMarkdown, serialize } from '../../../../src/api/markdown/article.ts';
import { nodes } from '../../../../src/api/markdown/nodes.ts';
import {
  expectCommonMark,
  expectContent,
  expectSections,
  parseArticle,
  textOf,
} from '../../../articleMarkdownChecks.ts';
import { published, site } from '../../../fixtureCorpus.ts';

describe('articleMarkdown', () => {
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
      expect(markdown).toMatch(/Windows \(PowerShell\):\n\n\s*```powershell\n\s*\$env:PORT = /);
      expect(markdown).toContain('- `<port>`: ');
    });

    it('shows the session in which the error was reproduced', () => {
      const one = published.find(({ id }) => id === 'git/no-repository')!;
      expect(articleMarkdown(one, site)).toContain('$ git status --short\n');
    });
  });
});

describe('serialize', () => {
  /** Text that Markdown has a use for, amid text that it has none for. */
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...[
            '<',
            '>',
            '<img src=x onerror=alert(1)>',
            '<!--',
            '&lt;',
            '&',
            '`',
            '``',
            '*',
            '**',
            '_',
          ],
          ...[
            '[a](b)',
            '![',
            ']',
            '(',
            '\\',
            '# ',
            '1. ',
            '- ',
            '+',
            '> ',
            '---',
            '===',
            '~~~',
            '|',
          ],
          ...[
            'https://a.example',
            '<https://a.example>',
            'GIT_DIR',
            'a_b_c',
            '  ',
            '$',
            '{x}',
            '</b>',
          ],
        ),
        fc.string({ maxLength: 6 }),
        fc.stringMatching(/^[a-z ]{1,8}$/),
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');

  /** What a tree says, by the kind of its nodes. */
  function said(node: Nodes): string[] {
    if ('children' in node) return node.children.flatMap(said);
    return 'value' in node ? [`${node.type}: ${node.value}`] : [node.type];
  }

  const written = (...children: Parameters<typeof nodes.paragraph>): string[] =>
    said(fromMarkdown(serialize([nodes.paragraph(...children)], (url) => url)));

  describe('a tree that is written as Markdown', () => {
    it('has text as text, whatever it holds', () => {
      fc.assert(
        fc.property(hostile, (text) => {
          expect(written(text)).toEqual([`text: ${text}`]);
        }),
        { numRuns: 2000 },
      );
    });

    it('has code as code, whatever it holds', () => {
      fc.assert(
        fc.property(hostile, (text) => {
          expect(written('a ', nodes.inlineCode(text), ' b')).toEqual([
            'text: a ',
            `inlineCode: ${text}`,
            'text:  b',
          ]);
        }),
        { numRuns: 2000 },
      );
    });

    it('ends no fence early', () => {
      fc.assert(
        fc.property(fc.array(hostile, { minLength: 1 }), (lines) => {
          const text = lines.join('\n');
          const tree = fromMarkdown(serialize([nodes.code('sh', text)], (url) => url));
          expect(tree.children).toMatchObject([{ type: 'code', lang: 'sh', value: text }]);
        }),
        { numRuns: 1000 },
      );
    });
  });
});
