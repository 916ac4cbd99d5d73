import type { Nodes } from 'mdast';
import { parseText } from '../../../markdown/parseInline.ts';
import { type Problem, problemAt, type Rule } from '../types.ts';
import { textFieldsOf } from '../../../domain/articleFields.ts';
import { validArticles } from '../../../content/readCorpus.ts';

/** Text fields must contain only inline Markdown, because pages render nothing else in them. */
export const inlineMarkdown: Rule = {
  name: 'inline-markdown',
  asks: 'Text fields contain text, `code`, [links](https://example.org/), *emphasis* and **strong**, and nothing else.',
  fix: 'Write a literal `<name>` as code. Move lists, tables and images to the body.',
  *check(corpus): Iterable<Problem> {
    for (const file of validArticles(corpus)) {
      for (const { text, path } of textFieldsOf(file.data, file.schema)) {
        for (const { node, message } of problemsIn(text)) {
          yield problemAt(file, path, message, node.position?.start.offset ?? 0);
        }
      }
    }
  },
};

interface TextProblem {
  readonly node: Nodes;
  readonly message: string;
}

function problemsIn(text: string): TextProblem[] {
  const [first, second, ...more] = parseText(text);
  const blocks = second ? [second, ...more] : [];
  return [
    ...(first ? inBlock(first, text) : []),
    ...blocks.flatMap((node) =>
      node.type === 'paragraph'
        ? [
            {
              node,
              message:
                'Expected one paragraph, got a second one. Join the two, or move one into the body.',
            },
          ]
        : inBlock(node, text),
    ),
  ];
}

function inBlock(node: Nodes, text: string): TextProblem[] {
  if (node.type === 'paragraph') return node.children.flatMap((child) => inLine(child, text));
  if (node.type === 'html') return [html(node)];
  const name = blockNames[node.type] ?? node.type;
  return [
    {
      node,
      message: `Expected inline text, got ${name}. Write it as a sentence, or with a backslash (\`\\\`) if the sign is meant as it is.`,
    },
  ];
}

const blockNames: Readonly<Record<string, string>> = {
  heading: 'a heading',
  list: 'a list',
  blockquote: 'a quotation',
  code: 'a block of code',
  thematicBreak: 'a line across the page',
  definition: 'the definition of a link',
};

function inLine(node: Nodes, text: string): TextProblem[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [];
    case 'emphasis':
    case 'strong':
      return node.children.flatMap((child) => inLine(child, text));
    case 'link':
      if (!/^(?:https:\/\/|\/|#)/.test(node.url)) {
        return [
          {
            node,
            message: `Expected a link to "https://…", "/errors/…/" or "#…", got "${node.url}".`,
          },
        ];
      }
      return node.children.flatMap((child) => inLine(child, text));
    case 'html':
      return [html(node)];
    case 'image':
    case 'imageReference':
      return [{ node, message: 'Expected text, got a picture. Pictures belong into the body.' }];
    case 'break':
      return [
        {
          node,
          message:
            'Expected running text, got a forced line end. Remove the backslash or the spaces at the end of the line.',
        },
      ];
    default: {
      const source = text.slice(node.position?.start.offset, node.position?.end.offset);
      return [{ node, message: `Expected text, \`code\`, a link or emphasis, got "${source}".` }];
    }
  }
}

function html(node: Nodes & { value: string }): TextProblem {
  return {
    node,
    message: `\`${node.value.split('\n')[0]}\` is read as HTML and is lost. Write it in code: \`\` \`${node.value.split('\n')[0]}\` \`\`.`,
  };
}
