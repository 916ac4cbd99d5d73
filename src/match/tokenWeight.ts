import { commonWords } from './commonWords.ts';
import { isName } from './isName.ts';
import {
  codeDigits,
  codeNumberWeight,
  nameWeights,
  shortNumberWeight,
  valueNumberWeight,
  valueWordWeights,
  wordWeights,
} from './tuning.ts';

/**
 * How distinctive a token of a template is, regardless of how many articles share it.
 * An ordinary word weighs 1; a name such as `ERR_CONNECTION_REFUSED` weighs as much as three.
 *
 * @param token as the template writes it
 * @param inValue whether the token is part of a URL, a path or a version, which differs from user to
 *   user even where the template marks no placeholder
 */
export function tokenWeight(token: string, inValue: boolean): number {
  const digits = token.replace(/[^0-9]/g, '').length;
  if (digits === token.length) {
    if (inValue) return valueNumberWeight;
    return digits < codeDigits ? shortNumberWeight : codeNumberWeight;
  }
  const common = commonWords.get(token.toLowerCase());
  const weight = common ?? lengthWeight(token, isName(token) ? nameWeights : wordWeights);
  if (!inValue) return weight;
  return Math.min(weight, valueWordWeights.most) * valueWordWeights.factor;
}

function lengthWeight(
  token: string,
  { base, perLetter, most }: { base: number; perLetter: number; most: number },
): number {
  return Math.min(most, base + perLetter * token.length);
}
