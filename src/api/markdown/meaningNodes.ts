import type { RootContent } from 'mdast';
import { formatProductRange } from '../../domain/formatProductRange.ts';
import { platformNames } from '../../domain/platformNames.ts';
import type { PublishedArticle } from '../PublishedArticle.ts';
import { evidenceNodes } from './evidenceNodes.ts';
import { inlineNodes } from './inlineNodes.ts';
import { messageText } from '../../match/messageText.ts';
import { nodes } from './nodes.ts';

/**
 * Returns what the message means, what it applies to, the evidence, and every variant of the
 * message.
 */
export function meaningNodes({ article, toolName, repro }: PublishedArticle): RootContent[] {
  const codes = article.codes.flatMap(({ system, code }, index) => [
    ...(index > 0 ? [', '] : []),
    ...(system === 'http' || system === 'exit' ? [system === 'http' ? 'HTTP ' : 'exit code '] : []),
    nodes.inlineCode(code),
  ]);
  const facts = [
    ['Tool: ', toolName],
    ['Kind: ', article.kind.replace('-', ' ')],
    ['Applies to: ', article.appliesTo.map(formatProductRange).join('; ')],
    ['Platforms: ', article.platforms.map((name) => platformNames[name]).join(', ')],
    ...(codes.length > 0 ? [['Codes: ', ...codes]] : []),
    ['Evidence: ', ...evidenceNodes(article.evidence, repro)],
    ['Reviewed: ', article.reviewed],
  ];
  const causes = new Map(article.causes.map(({ id, title }) => [id, title]));
  const wordings = article.messages.map(({ text, from, cause }) => {
    const title = causes.get(cause ?? '');
    return [
      nodes.paragraph(
        nodes.inlineCode(messageText(text)),
        ...(from ? [` (${from.map(formatProductRange).join(', ')})`] : []),
        ...(title === undefined ? [] : [': points to the cause “', ...inlineNodes(title), '”']),
      ),
    ];
  });
  return [
    nodes.paragraph(...inlineNodes(article.summary)),
    nodes.list(facts.map((fact) => [nodes.paragraph(...fact)])),
    nodes.heading(3, 'Wordings'),
    nodes.list(wordings),
  ];
}
