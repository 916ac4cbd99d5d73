import type { RootContent } from 'mdast';
import type { RelatedArticle } from '../../domain/RelatedArticle.ts';
import { relationNames } from '../../domain/relationNames.ts';
import { alternatePath } from '../../domain/twinAddress.ts';
import { inlineNodes } from './inlineNodes.ts';
import { messageText } from '../../match/messageText.ts';
import { nodes } from './nodes.ts';

/**
 * Returns links to the Markdown of related articles, with the relation and how to tell the errors
 * apart.
 */
export function relatedNodes(related: readonly RelatedArticle[]): RootContent[] {
  return [
    nodes.list(
      related.map(({ id, relation, difference, article }) => [
        nodes.paragraph(
          ...(relation === 'confused-with' ? [] : [`${relationNames[relation]}: `]),
          nodes.link(alternatePath(id, 'md'), nodes.inlineCode(messageText(article.error))),
        ),
        ...(difference === undefined ? [] : [nodes.paragraph(...inlineNodes(difference))]),
      ]),
    ),
  ];
}
