import type { Expression, Program } from 'estree';

/**
 * Returns the value of an attribute in braces, if it is a literal: strings, numbers, booleans, and
 * lists and objects of these. The content lint allows nothing else. No code is run.
 *
 * @throws if the attribute is an expression that would have to be run
 */
export function literalText(program: Program | null | undefined): unknown {
  const [statement] = program?.body ?? [];
  if (statement?.type !== 'ExpressionStatement') throw notWrittenOut();
  return valueOf(statement.expression);
}

function valueOf(node: Expression): unknown {
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'TemplateLiteral':
      if (node.expressions.length > 0) throw notWrittenOut();
      return node.quasis[0]?.value.cooked ?? '';
    case 'ArrayExpression':
      return node.elements.map((element) => {
        if (element === null || element.type === 'SpreadElement') throw notWrittenOut();
        return valueOf(element);
      });
    case 'ObjectExpression':
      return Object.fromEntries(
        node.properties.map((property) => {
          if (property.type !== 'Property' || property.computed) throw notWrittenOut();
          const { key, value } = property;
          const name = key.type === 'Identifier' ? key.name : valueOf(key as Expression);
          return [String(name), valueOf(value as Expression)];
        }),
      );
    default:
      throw notWrittenOut();
  }
}

function notWrittenOut(): Error {
  return new Error('Expected a value that is written out, such as ["client", "registry"].');
}
