/**
 * What search engines ask for, by type. Google's pages, read in November 2026, are below
 * https://developers.google.com/search/docs/appearance/structured-data/
 */
const required: Readonly<Record<string, readonly string[]>> = {
  // article: nothing is required; these are all that is recommended and that an article here has.
  TechArticle: ['headline', 'image', 'dateModified', 'author'],
  Organization: ['name', 'url'],
  // breadcrumb
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  // `faqpage`: shown no more since May 2026; others read it.
  FAQPage: ['mainEntity'],
  Question: ['name', 'acceptedAnswer'],
  Answer: ['text'],
  // how-to: shown no more since September 2023; others read it.
  HowTo: ['name', 'step'],
  HowToStep: ['text'],
  // ../site-names, and `sitelinks-searchbox`, shown no more since November 2024.
  WebSite: ['name', 'url', 'potentialAction'],
  SearchAction: ['target', 'query-input'],
  EntryPoint: ['urlTemplate'],
};

/** The required properties that some JSON-LD lacks, and types that nothing is known of. */
export function requiredFaults(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(requiredFaults);
  if (typeof data !== 'object' || data === null) return [];
  const thing = data as Record<string, unknown>;
  const type = String(thing['@type']);
  const wanted = required[type];
  const empty = (value: unknown): boolean =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return [
    ...(wanted ? [] : [`${type}: look up what search engines require of it`]),
    ...(wanted ?? []).filter((name) => empty(thing[name])).map((name) => `${type} lacks ${name}`),
    ...Object.values(thing).flatMap(requiredFaults),
  ];
}
