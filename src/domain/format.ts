import type { Article } from '../schema/article.ts';
import type { ProductRange } from '../schema/primitives.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Formats a day. The result does not depend on the locale, so every build is the same.
 *
 * @example formatDay('2026-11-21') // '21 Nov 2026'
 */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
}

/**
 * Formats a machine code. A number alone would not say what it is.
 *
 * @example formatCode({ system: 'exit', code: '137' }) // 'exit code 137'
 */
export function formatCode({ system, code }: Article['codes'][number]): string {
  if (system === 'http') return `HTTP ${code}`;
  return system === 'exit' ? `exit code ${code}` : code;
}

/**
 * Formats a product and its versions.
 *
 * @example
 * formatProductRange({ product: 'Docker Engine', versions: '>=20.10' }); // 'Docker Engine 20.10 and later'
 */
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
