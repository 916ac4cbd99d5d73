import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { nearest } from '../../match/spelling.ts';
import { type BodyComponent, bodyComponents } from './bodyComponents.ts';
import { ownEntry } from '../../domain/ownEntry.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Returns the problems of a tag in a body, as messages. */
export function componentProblems(element: Element, parent: Nodes | undefined): string[] {
  const name = element.name ?? '';
  const component = ownEntry(bodyComponents, name);
  if (!component) return [unknown(name)];
  return [
    ...attributeFaults(element, name, component),
    ...placeFaults(element, name, component, parent),
  ];
}

function unknown(name: string): string {
  const names = Object.keys(bodyComponents);
  const meant = nearest(name, names);
  const advice = meant
    ? `Write \`<${meant}>\`?`
    : 'Write Markdown, or the tag in code if it is meant as text.';
  return `\`<${name}>\` is not a component of the body. ${advice} The components are ${names.join(', ')}.`;
}

function attributeFaults(
  element: Element,
  name: string,
  { attributes, example }: BodyComponent,
): string[] {
  const known = element.attributes.flatMap((attribute) => {
    const written = 'name' in attribute ? attribute.name : '{…}';
    return Object.hasOwn(attributes, written)
      ? []
      : [`\`${written}\` is not an attribute of \`<${name}>\`. Write ${example}`];
  });
  const expected = Object.entries(attributes).flatMap(([attribute, { needed, values }]) => {
    const found = element.attributes.find((entry) => 'name' in entry && entry.name === attribute);
    if (!found) return needed ? [`\`<${name}>\` needs \`${attribute}\`. Write ${example}`] : [];
    if (!values || (typeof found.value === 'string' && values.includes(found.value))) return [];
    const options = values.map((value) => `"${value}"`).join(' or ');
    return [`Expected \`${attribute}\` to be ${options}. Write ${example}`];
  });
  return [...known, ...expected];
}

function placeFaults(
  { children }: Element,
  name: string,
  { parent: expected, fence }: BodyComponent,
  parent: Nodes | undefined,
): string[] {
  const isIn = parent !== undefined && 'name' in parent && parent.name === expected;
  const fences = children.flatMap((child) => (child.type === 'code' ? [child.lang] : []));
  const language = fence === 'console' ? 'console' : 'yaml';
  const fits = fence === 'console' ? fences.includes('console') : fences.length > 0;
  return [
    ...(expected === undefined || isIn
      ? []
      : [`\`<${name}>\` stands inside of \`<${expected}>\`. Put it there.`]),
    ...(fence === undefined || fits
      ? []
      : [
          `\`<${name}>\` has no ${fence === 'console' ? '`console` ' : ''}fence. Write \`\`\`${language} below it, the text, and \`\`\`.`,
        ]),
  ];
}
