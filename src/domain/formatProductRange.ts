import type { ProductRange } from '../schema/productRange.ts';

/** A product and its versions in words: `>=20.10` is "20.10 and later". */
export function formatProductRange({ product, versions }: ProductRange): string {
  return versions === 'all'
    ? product
    : `${product} ${versions.split(' ').map(formatBound).join(', ')}`;
}

function formatBound(bound: string): string {
  const version = bound.replace(/^[<>]=?/, '');
  if (bound.startsWith('>=')) return `${version} and later`;
  if (bound.startsWith('<=')) return `up to ${version}`;
  if (bound.startsWith('<')) return `before ${version}`;
  return bound.startsWith('>') ? `after ${version}` : version;
}
