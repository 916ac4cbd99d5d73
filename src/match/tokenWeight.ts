import { commonWords } from './commonWords.ts';
import { isName } from './isName.ts';

/**
 * How telling a token of a template is before it is known how many articles share it.
 * 1 is an ordinary word; a name such as `ERR_CONNECTION_REFUSED` says as much as three.
 *
 * @param token as the template writes it
 * @param inValue whether it is part of an address, a path or a number with dots, which stands for
 *   the reader's own even where the template does not mark it
 */
export function tokenWeight(token: string, inValue: boolean): number {
  const digits = token.replace(/[^0-9]/g, '').length;
  if (digits === token.length) return inValue ? 0.1 : digits < 3 ? 0.3 : 0.8;
  const common = commonWords.get(token.toLowerCase());
  const own = common ?? (isName(token) ? nameWeight(token) : wordWeight(token));
  return inValue ? Math.min(own, 1) * 0.3 : own;
}

function nameWeight(token: string): number {
  return Math.min(2.6, 1.2 + 0.07 * token.length);
}

function wordWeight(token: string): number {
  return Math.min(1.3, 0.6 + 0.06 * token.length);
}
