import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Body, componentProblems, parseBody } from '../mdxBody.ts';
import type { Problem, Rule } from '../types.ts';

type BodyProblem = readonly [node: Nodes, message: string];

/** The body must be MDX that the page can render. */
export const body: Rule = {
  name: 'body',
  asks: 'The body is valid MDX and is not empty. It imports nothing. It uses only the components that `docs/writing-articles.md` lists, with their attributes, and no other tags and no `{…}`. Its headings start at `###`.',
  fix: 'The message says what to write. Write a literal `<` or `{` as code, or put a backslash before it.',
  *check(corpus): Iterable<Problem> {
    for (const file of corpus.articles) {
      if (file.frontmatter.errors.length > 0) continue;
      const parsed = parseBody(file);
      if (!parsed.tree) {
        const { message, position } = parsed.error ?? {
          message: '',
          position: { line: 1, column: 1 },
        };
        yield {
          path: file.path,
          ...position,
          message: `The MDX cannot be read: ${message}. Write a literal \`<\` or \`{\` in code, or behind a backslash.`,
        };
        continue;
      }
      if (isEmpty(parsed.tree)) {
        yield {
          path: file.path,
          line: file.frontmatter.bodyLine,
          column: 1,
          message:
            'The body is empty: fill it in. Expected a few short paragraphs on why the error happens, then examples.',
        };
      }
      for (const [node, message] of problemsIn(parsed.tree, parsed)) {
        yield { path: file.path, ...parsed.position(node), message };
      }
    }
  },
};

const isComment = (node: Nodes): boolean =>
  (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
  /^\s*\/\*[^]*\*\/\s*$/.test(node.value);

const isEmpty = (tree: Root): boolean => tree.children.every(isComment);

function problemsIn(tree: Root, { source }: Body): BodyProblem[] {
  const problems: BodyProblem[] = [];
  visit(tree, (node, _index, parent) => {
    switch (node.type) {
      case 'mdxjsEsm':
        problems.push([
          node,
          'Expected no `import` or `export`. The components are there without importing them: remove it.',
        ]);
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!isComment(node))
          problems.push([
            node,
            `\`${source(node)}\` is read as code. Write it in code (backquotes), or \`\\{\` for a literal brace.`,
          ]);
        break;
      case 'heading':
        if (node.depth < 3)
          problems.push([
            node,
            `Expected a heading of \`###\` or below, as the page has the first two levels. Got \`${'#'.repeat(node.depth)}\`.`,
          ]);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        for (const message of componentProblems(node, parent)) problems.push([node, message]);
        break;
      default:
    }
  });
  return problems;
}
