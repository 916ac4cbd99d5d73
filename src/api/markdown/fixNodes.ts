import type { PhrasingContent, RootContent } from 'mdast';
import { formatProductRange } from '../../domain/formatProductRange.ts';
import type { PublishedArticle } from '../PublishedArticle.ts';
import { commandNodes } from './commandNodes.ts';
import type { ReaderValues } from './commandText.ts';
import { inlineNodes } from './inlineNodes.ts';
import { nodes } from './nodes.ts';
import { stepNodes } from './stepNodes.ts';

/** The names of the risks of a fix. */
const riskNames = { safe: 'Safe', careful: 'With care', destructive: 'Destructive' } as const;

/** Returns each fix with the causes that it is for, its risk, its steps and how to verify it. */
export function fixNodes(published: PublishedArticle, known: ReaderValues): RootContent[] {
  const { article, repro } = published;
  const executed = new Set(repro?.sessions.map(({ fix }) => fix));
  return article.fixes.flatMap((fix): RootContent[] => {
    const causes = article.causes.filter(({ id }) => fix.causes.includes(id));
    const { risk, verify } = fix;
    const facts: (PhrasingContent | string)[][] = [
      ['For: ', ...causes.flatMap(({ title }, at) => [at > 0 ? '; ' : '', ...inlineNodes(title)])],
      ...(fix.appliesTo ? [[`Only ${fix.appliesTo.map(formatProductRange).join(', ')}`]] : []),
      [
        nodes.strong(riskNames[risk.level]),
        ...(risk.level === 'safe' ? [] : [': ', ...inlineNodes(risk.why)]),
      ],
      ...(executed.has(fix.id) ? [['Executed: this fix was run against the real tool']] : []),
    ];
    return [
      nodes.heading(3, ...inlineNodes(fix.title)),
      nodes.list(facts.map((fact) => [nodes.paragraph(...fact)])),
      stepNodes(fix.steps, known),
      nodes.paragraph(nodes.strong('Verify:'), ' ', ...inlineNodes(verify.expect)),
      ...commandNodes(verify.commands, known),
    ];
  });
}
