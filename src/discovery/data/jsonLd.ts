import type { Graph, Thing } from 'schema-dts';

/**
 * Things as the text of a `<script type="application/ld+json">`: data, which no browser runs.
 * `<` is written as an escape, so that no text can end the element.
 */
export function jsonLd(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
