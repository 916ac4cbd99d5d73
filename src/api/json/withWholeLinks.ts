/** Fields with output or with what users type. They are not Markdown. */
const literalFields = [
  'messages',
  'samples',
  'run',
  'code',
  'aliases',
  'searches',
  'notIf',
  'error',
];

/**
 * Returns data in which the links of all Markdown texts are complete URLs, so that they work
 * anywhere.
 */
export function withWholeLinks<Data>(data: Data, resolve: (url: string) => string): Data {
  return mapped(data, resolve) as Data;
}

function mapped(data: unknown, resolve: (url: string) => string): unknown {
  if (typeof data === 'string')
    return data.replace(/\]\(([/#][^)\s]*)\)/g, (_, url: string) => `](${resolve(url)})`);
  if (Array.isArray(data)) return data.map((item) => mapped(item, resolve));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      literalFields.includes(name) ? value : mapped(value, resolve),
    ]),
  );
}
