/**
 * Tokens that are read as another token: short levels (`npm ERR!`, `npm WARN`), and the halves of
 * contractions, because `couldn't` splits into `couldn` and `t`.
 */
export const canonicalTokens: Readonly<Record<string, string>> = {
  err: 'error',
  warn: 'warning',
  cannot: 'can',
  couldn: 'could',
  doesn: 'does',
  didn: 'did',
  don: 'do',
  isn: 'is',
  wasn: 'was',
  aren: 'are',
  hasn: 'has',
  haven: 'have',
  wouldn: 'would',
  t: 'not',
};
