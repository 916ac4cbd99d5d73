import type { BlockContent, List } from 'mdast';
import type { Step } from '../../schema/step.ts';
import { commandNodes } from './commandNodes.ts';
import type { ReaderValues } from './commandText.ts';
import { inlineNodes } from './inlineNodes.ts';
import { nodes } from './nodes.ts';

/** Returns the steps of a fix as a numbered list. */
export function stepNodes(steps: readonly Step[], known: ReaderValues): List {
  return nodes.list(
    steps.map(({ text, commands, code, expect }): BlockContent[] => [
      nodes.paragraph(...inlineNodes(text)),
      ...commandNodes(commands, known),
      ...(code?.file === undefined ? [] : [nodes.paragraph(nodes.inlineCode(code.file), ':')]),
      ...(code ? [nodes.code(code.language, code.text)] : []),
      ...(expect === undefined ? [] : [nodes.paragraph(...inlineNodes(expect))]),
    ]),
    true,
  );
}
