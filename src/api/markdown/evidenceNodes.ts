import type { PhrasingContent } from 'mdast';
import type { Article } from '../../schema/article.ts';
import type { Repro } from '../../schema/repro.ts';
import { inlineNodes } from './inlineNodes.ts';
import { nodes } from './nodes.ts';

/**
 * Returns one line of evidence: what was run and when, or where the source or documentation has the
 * message.
 */
export function evidenceNodes(
  evidence: Article['evidence'],
  repro: Repro | undefined,
): (PhrasingContent | string)[] {
  switch (evidence.kind) {
    case 'reproduced':
      return [`reproduced with ${evidence.with} and fixed${repro ? `, ${repro.on}` : ''}`];
    case 'source': {
      const { repository, ref, file, line } = evidence;
      const place = nodes.inlineCode(`${file}:${line}`);
      return [
        'emitted by ',
        nodes.link(`${repository}/blob/${ref}/${file}#L${line}`, place),
        ' (not reproduced: ',
        ...inlineNodes(evidence.why),
        ')',
      ];
    }
    case 'documented':
      return [
        'documented ',
        nodes.link(evidence.source, 'by its maker'),
        ' (not reproduced: ',
        ...inlineNodes(evidence.why),
        ')',
      ];
  }
}
