import type { RootContent } from 'mdast';
import { articleSections } from '../../domain/sections.ts';
import { commandValues } from '../../domain/commandValues.ts';
import { placeholderTypes } from '../../domain/shell/valueTypesOf.ts';
import { absoluteUrl } from '../../domain/absoluteAddress.ts';
import { contentLicence } from '../contentLicence.ts';
import type { PublishedArticle } from '../PublishedArticle.ts';
import { resolveLink } from '../resolveLink.ts';
import { messageText } from '../../match/messageText.ts';
import { nodes } from './nodes.ts';
import { sectionNodes } from './sectionNodes.ts';
import { serialize } from './serialize.ts';

/**
 * Returns an article as CommonMark: everything that its page says, in the page's order. The user's
 * values stay placeholders, such as `<port>`, and are listed.
 *
 * @param site the site's URL, for links
 */
export function articleMarkdown(published: PublishedArticle, site: string | URL): string {
  const known = made.get(published);
  if (known?.site === String(site)) return known.text;
  const text = write(published, site);
  made.set(published, { site: String(site), text });
  return text;
}

/** What each entry of the list is: every article is in a file of its own and in `llms-full.txt`. */
const made = new WeakMap<PublishedArticle, { readonly site: string; readonly text: string }>();

function write(published: PublishedArticle, site: string | URL): string {
  const { id, article, related } = published;
  const url = absoluteUrl(`/errors/${id}/`, site);
  const known = { values: {}, types: placeholderTypes(article) };
  const sections = articleSections(article, related).flatMap((section): RootContent[] => {
    const content = sectionNodes[section.id](published, known);
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
