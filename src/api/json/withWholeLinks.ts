/** Fields that hold output or what is typed, and no Markdown. */
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

/** Data with the Markdown links of its texts made whole, so that they work wherever it is read. */
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
