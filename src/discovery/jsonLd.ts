import type { Graph, Thing } from 'schema-dts';

/**
 * Returns structured data as the text of a `<script type="application/ld+json">`, which browsers do
 * not run. `<` is escaped, so that no text can end the element.
 */
export function jsonLd(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
