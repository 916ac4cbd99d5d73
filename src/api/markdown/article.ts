import type { Link, Root, RootContent } from 'mdast';
import { defaultHandlers, type Handle, toMarkdown } from 'mdast-util-to-markdown';
import { commandValues } from '../../domain/articleFields.ts';
import { articleSections } from '../../domain/sections.ts';
import { placeholderTypes } from '../../domain/shell/fillCommand.ts';
import { absoluteUrl } from '../../domain/urls.ts';
import { messageText } from '../../match/index.ts';
import { contentLicence, type PublishedArticle, resolveLink } from '../published.ts';
import { nodes } from './nodes.ts';
import { sectionNodes } from './sections.ts';

/**
 * Returns an article as CommonMark: everything that its page says, in the page's order. The user's
 * values stay placeholders, such as `<port>`, and are listed.
 *
 * @param site the site's URL, for links
 */
export function articleMarkdown(published: PublishedArticle, site: string | URL): string {
  const cached = markdownCache.get(published);
  if (cached?.site === String(site)) return cached.text;
  const text = write(published, site);
  markdownCache.set(published, { site: String(site), text });
  return text;
}

/** The Markdown of each article, because it is in two files: its own and `llms-full.txt`. */
const markdownCache = new WeakMap<
  PublishedArticle,
  { readonly site: string; readonly text: string }
>();

function write(published: PublishedArticle, site: string | URL): string {
  const { id, article, related } = published;
  const url = absoluteUrl(`/errors/${id}/`, site);
  const userValues = { values: {}, types: placeholderTypes(article) };
  const sections = articleSections(article, related).flatMap((section): RootContent[] => {
    const content = sectionNodes[section.id](published, userValues);
    const values = section.id === 'quick-fix' ? valueNodes(published) : [];
    return content.length === 0 ? [] : [...values, nodes.heading(2, section.title), ...content];
  });
  const licence = nodes.paragraph(
    'From ',
    nodes.link(url, url),
    `, Unstuck, reviewed ${article.reviewed}. Licence: `,
    nodes.link(contentLicence.url, contentLicence.name),
    '.',
  );
  return serialize(
    [
      nodes.heading(1, nodes.inlineCode(messageText(article.error))),
      ...sections,
      { type: 'thematicBreak' },
      licence,
    ],
    (link) => resolveLink(link, id, site),
  );
}

/** Lists what the placeholders of the commands stand for. */
function valueNodes({ article }: PublishedArticle): RootContent[] {
  const values = commandValues(article);
  if (values.length === 0) return [];
  return [
    nodes.heading(2, 'Your values'),
    nodes.paragraph('The commands below have placeholders. Put your own values in:'),
    nodes.list(
      values.map(({ name, label, example }) => [
        nodes.paragraph(
          nodes.inlineCode(`<${name}>`),
          `: ${label ?? name}`,
          ...(example === undefined ? [] : [', such as ', nodes.inlineCode(example)]),
        ),
      ]),
    ),
  ];
}

/**
 * Writes a tree as CommonMark.
 *
 * @param resolve turns a link into a complete URL
 */
export function serialize(
  children: readonly RootContent[],
  resolve: (url: string) => string,
): string {
  const tree: Root = { type: 'root', children: [...children] };
  const link: Handle & { peek?: Handle } = (node: Link, ...context) =>
    defaultHandlers.link({ ...node, url: resolve(node.url) }, ...context);
  link.peek = (node: Link, parent, state) =>
    defaultHandlers.link.peek({ ...node, url: resolve(node.url) }, parent, state);
  return toMarkdown(tree, {
    bullet: '-',
    rule: '-',
    emphasis: '_',
    fences: true,
    handlers: { link },
  });
}
