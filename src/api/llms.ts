import type { RootContent } from 'mdast';
import { absoluteUrl, alternatePath } from '../domain/urls.ts';
import { plainText } from '../markdown/inline.ts';
import { messageText } from '../match/index.ts';
import { articleMarkdown, serialize } from './markdown/article.ts';
import { nodes } from './markdown/nodes.ts';
import { contentLicence, type PublishedArticle } from './published.ts';

/**
 * Returns `llms.txt`: a description of the site, and links to the Markdown of every article, by
 * tool. The format of https://llmstxt.org/ is a title, a quotation, then lists of links under
 * headings.
 */
export function llmsText(published: readonly PublishedArticle[], site: string | URL): string {
  const link = (path: string, name: string, note: string) => [
    nodes.paragraph(nodes.link(path, name), `: ${note}`),
  ];
  const tools = new Map<string, PublishedArticle[]>();
  for (const article of published)
    tools.set(article.toolName, [...(tools.get(article.toolName) ?? []), article]);
  const summary =
    'A troubleshooting knowledge base for exact error messages: what each means, how to tell which of its causes it is, and the commands that fix it.';
  const children: RootContent[] = [
    nodes.heading(1, 'Unstuck'),
    { type: 'blockquote', children: [nodes.paragraph(summary)] },
    nodes.paragraph(
      'Find the article by its message or code, tell the causes apart with the command that each names, then take the fix of that cause. In commands, ',
      nodes.inlineCode('<name>'),
      ' is a placeholder. What an article lists under “What to avoid” is not to be tried. The content is under ',
      nodes.link(contentLicence.url, contentLicence.name),
      ': name Unstuck and link the article.',
    ),
    ...[...tools].flatMap(([name, articles]) => [
      nodes.heading(2, name),
      nodes.list(
        articles.map(({ id, article }) =>
          link(alternatePath(id, 'md'), messageText(article.error), plainText(article.summary)),
        ),
      ),
    ]),
    nodes.heading(2, 'Data'),
    nodes.list([
      link('/api/', 'For programs', 'every file and its schema, links for tools, the MCP server'),
      link('/api/articles.json', 'All articles', 'with their messages and codes, as JSON'),
      link('/api/codes.json', 'All codes', 'what machine codes mean, as JSON'),
      link('/api/match-index.json', 'The matcher’s index', 'to find an article for a log'),
    ]),
    nodes.heading(2, 'Optional'),
    nodes.list([
      link('/llms-full.txt', 'Everything', 'all articles in one file'),
      link('/how-we-review/', 'How we review', 'what stands behind an article'),
    ]),
  ];
  return serialize(children, (url) => (url.startsWith('/') ? absoluteUrl(url, site) : url));
}

/** Returns `llms-full.txt`: the Markdown alternates of all articles in one file. */
export function llmsFullText(published: readonly PublishedArticle[], site: string | URL): string {
  return published.map((article) => articleMarkdown(article, site)).join('\n');
}
