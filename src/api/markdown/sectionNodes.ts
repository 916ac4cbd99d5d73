import type { BlockContent, RootContent } from 'mdast';
import type { SectionId } from '../../domain/sections.ts';
import type { PublishedArticle } from '../PublishedArticle.ts';
import { bodyNodes } from './bodyNodes.ts';
import { commandNodes } from './commandNodes.ts';
import type { ReaderValues } from './commandText.ts';
import { fixNodes } from './fixNodes.ts';
import { inlineNodes } from './inlineNodes.ts';
import { meaningNodes } from './meaningNodes.ts';
import { nodes } from './nodes.ts';
import { relatedNodes } from './relatedNodes.ts';
import { reproducedNodes } from './reproducedNodes.ts';
import { stepNodes } from './stepNodes.ts';

/** What each section of an article’s page says, by the section's id. */
export const sectionNodes: Readonly<
  Record<SectionId, (published: PublishedArticle, known: ReaderValues) => RootContent[]>
> = {
  meaning: meaningNodes,
  'quick-fix': ({ article }, known) => {
    const [first] = article.causes;
    const lead = first && article.causes.length > 1 ? inlineNodes(first.title) : [];
    return [
      ...(lead.length > 0 ? [nodes.paragraph('For the most common cause: ', ...lead, '.')] : []),
      stepNodes(article.quickFix, known),
    ];
  },
  causes: ({ article }, known) =>
    article.causes.flatMap(({ id, title, detail, confirm }) => [
      nodes.heading(3, ...inlineNodes(title)),
      nodes.paragraph(...inlineNodes(detail)),
      ...commandNodes(confirm.commands, known),
      nodes.paragraph(nodes.strong('It is this one if:'), ' ', ...inlineNodes(confirm.shows)),
      nodes.paragraph(
        nodes.strong('Fix:'),
        ' ',
        ...article.fixes
          .filter(({ causes }) => causes.includes(id))
          .flatMap((fix, at) => [at > 0 ? '; ' : '', ...inlineNodes(fix.title)]),
      ),
    ]),
  fixes: fixNodes,
  why: ({ body }) => bodyNodes(body),
  checklist: ({ article }, known) => [
    nodes.list(
      article.checklist.map(({ check, commands, expect }) => [
        nodes.paragraph(...inlineNodes(check)),
        ...commandNodes(commands, known),
        nodes.paragraph(...inlineNodes(expect)),
      ]),
      true,
    ),
  ],
  'edge-cases': ({ article }) =>
    definitions(article.edgeCases.map(({ title, detail }) => [title, detail])),
  avoid: ({ article }) => definitions(article.avoid.map(({ action, why }) => [action, why])),
  faq: ({ article }) =>
    article.faq.flatMap(({ question, answer }) => [
      nodes.heading(3, ...inlineNodes(question)),
      nodes.paragraph(...inlineNodes(answer)),
    ]),
  'confused-with': ({ related }) =>
    relatedNodes(related.filter(({ relation }) => relation === 'confused-with')),
  aliases: ({ article }) => phrases(article.aliases),
  searches: ({ article }) => phrases(article.searches),
  related: ({ related }) =>
    relatedNodes(related.filter(({ relation }) => relation !== 'confused-with')),
  reproduced: reproducedNodes,
  sources: ({ article }) => [
    nodes.list(
      article.sources.map(({ title, url, publisher, official, accessed, supports }) => [
        nodes.paragraph(
          nodes.link(url, title),
          `, ${publisher}${official ? ' (official)' : ''}, read ${accessed}. `,
          ...inlineNodes(supports),
        ),
      ]),
      true,
    ),
  ],
  // A search box: only for pages.
  'still-stuck': () => [],
};

function definitions(items: readonly (readonly [term: string, text: string])[]): RootContent[] {
  return [
    nodes.list(
      items.map(([term, text]): BlockContent[] => [
        nodes.paragraph(nodes.strong(...inlineNodes(term))),
        nodes.paragraph(...inlineNodes(text)),
      ]),
    ),
  ];
}

function phrases(texts: readonly string[]): RootContent[] {
  return [nodes.list(texts.map((text) => [nodes.paragraph(text)]))];
}
