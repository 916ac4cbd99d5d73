import type { RootContent } from 'mdast';
import { reproTranscript } from '../../domain/reproTranscript.ts';
import type { PublishedArticle } from '../PublishedArticle.ts';
import { inlineNodes } from './inlineNodes.ts';
import { nodes } from './nodes.ts';

/**
 * Returns what the real tool printed in the session of the first recorded fix, and a link to all
 * sessions.
 */
export function reproducedNodes({ id, article, repro }: PublishedArticle): RootContent[] {
  const session = repro?.sessions[0];
  if (!repro || !session) return [];
  const versions = Object.entries(repro.programs).map((entry) => entry.join(' '));
  const fix = article.fixes.find((one) => one.id === session.fix);
  return [
    nodes.paragraph(
      `With ${versions.join(', ')}, in an empty folder: the message, then the fix “`,
      ...inlineNodes(fix?.title ?? session.fix),
      '”, then a check that fails without it.',
    ),
    nodes.code('console', reproTranscript(session, { id, ...article }).text),
    nodes.paragraph(
      nodes.link(`/errors/${id}/repro.sh`, 'The script that did it'),
      ' · ',
      nodes.link(`/errors/${id}/repro.txt`, `All sessions (${repro.sessions.length})`),
    ),
  ];
}
