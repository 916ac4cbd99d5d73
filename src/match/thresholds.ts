/**
 * The lowest share of a template's weight that is looked at, and so the lowest that can be
 * `possible`. Set by `npm run bench:match`: below it, right answers are as rare as wrong ones.
 */
export const lowestScore = 0.3;

/** The lowest weight of what was found for `possible`: two ordinary words side by side, or one rare name. */
export const lowestWeight = 1;

/** The lowest share for `likely`. Other versions drop or add a word or two; neighbours share half. */
export const likelyScore = 0.8;

/** The lowest weight for `likely` without looking at where in the line the words stand. */
export const likelyWeight = 4;

/** The lowest share with which it is tried whether the whole template is there, letter for letter. */
export const verifiedScore = 0.7;

/** The weight of a whole message that counts where it stands as output does: three ordinary words. */
export const exactWeight = 1.7;

/** The weight of a whole message that counts in a sentence too: it is being quoted. */
export const sentenceWeight = 2.5;

/** The lowest weight of a slightly other wording that has a name such as `EMFILE` in it. */
export const namedWeight = 2.5;

/** The weight of a name of six letters, such as `EACCES`. */
export const tellingWeight = 1.6;

/** What a token is worth that is only like the template's. */
export const slipWorth = 0.72;

/** The longest distance between the words of a message that a placeholder may stand for, in tokens. */
export const longestValue = 40;

/** How many tokens an unexpected insertion in a message may have, as in `AH00558: apache2: Could not`. */
export const longestInsertion = 6;

/** How many tokens a log prefix at the start of a continued line may have. */
export const longestPrefix = 14;

/** The lowest strength (score times weight) of a `possible` match in a text of one line. */
export const lowestStrength = 0.15;

/**
 * How much the lowest strength grows with each doubling of the lines: the more text, the more chance
 * likenesses, as with the expected values of sequence searches. Measured on benign logs: 98 of 100
 * texts of 1, 5, 20, 40 and 400 lines stay below 0.2, 0.6, 0.7, 0.7 and 0.7.
 */
export const strengthPerDoubling = 0.1;
