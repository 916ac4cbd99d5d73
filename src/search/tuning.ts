/**
 * Every number that decides what search finds, how results are ordered, and how much it loads. The
 * size of a term's impact and the limit of a pasted file are formats, and stand with their formats.
 *
 * Unless a comment says otherwise, a number was chosen by hand while looking at the held-out sets of
 * `npm run bench:search`, and nobody swept it. Run that bench before and after a change.
 */

// What a query asks for (`index/query.ts`). A weight of 1 is an ordinary word.

/** The length at which a query is cut, in UTF-16 units. A shorter text identifies its message. */
export const indexQueryLength = 5000;
/** The most terms of a query. Of more terms, the most distinctive ones are kept. */
export const maxQueryTerms = 40;
/** The weight of a name, such as `EADDRINUSE` or `left-pad`: nobody writes one by chance. */
export const nameWeight = 1.6;
/** The weight of words that people write around an error, such as "how" and "fix". */
export const fillerWeight = 0.15;
/** The weight of numbers and of words with digits, by whether they are shorter than `codeLength`. */
export const shortNumberWeight = 0.5;
export const numberWeight = 1.3;
export const codeLength = 3;
/** What puts the terms of error lines before all others, where a query has too many terms. */
export const errorLinePriority = 10;
/** What a long word gets in that order: a share for each letter, up to a limit. */
export const wordLengthPriority = { perLetter: 1 / 40, most: 0.3 } as const;

// Which terms of the index stand for a term of the query (`index/findTerm.ts`).

/** The factor of longer words that begin with the term, where the index does not have the term. */
export const prefixFactor = 0.7;
/** The factor of such words beside the term itself. */
export const longerFactor = 0.35;
/** The factor of other spellings. */
export const typoFactor = 0.6;
/** The most words that are looked up for a prefix or for other spellings. */
export const maxExpansions = 30;
/** The fewest letters of a prefix, of a word with one typo, and of a word with two. */
export const shortestPrefix = 2;
export const shortestTypo = 5;
export const shortestTwoTypos = 9;
/** The letters of the longest endings that the stemmer drops, and one: earlier typos stay in the term. */
export const longestEnding = 8;

// The score of a document (`index/build.ts`, `index/score.ts`).

/** BM25's k1: how soon more of the same term stops to count. 1.2 is the usual value. */
export const termSaturation = 1.2;
/**
 * BM25's b: how much the length of a field counts. Less than the usual 0.75, because fields are short
 * here, and a second wording does not dilute the first.
 */
export const lengthNormalization = 0.5;
/**
 * How much a term counts in each field. The message is what people paste, codes and aliases are what
 * they remember, searches are guesses at what they type.
 */
export const fieldBoosts = {
  title: 3,
  messages: 2,
  names: 2.5,
  searches: 2,
  slug: 1.5,
  tool: 2,
  synonyms: 1.5,
  summary: 1,
  body: 0.6,
} as const;
/** The factor of the parts of a name that no article has: usually the name is the user's own. */
export const unknownPartFactor = 0.5;
/** The share of its score that a document keeps if it has almost nothing of the query. */
export const lowestShareFactor = 0.2;

// Which documents are an answer, and their order (`index/search.ts`, `index/rerank.ts`).

/** The number of best documents that are ranked again, and of those that the matcher looks at. */
export const candidateCount = 16;
export const matchedCount = 8;
/** The share of the query that the best document must have. Below, results are far-fetched. */
export const lowestAnswerShare = 0.34;
/** The share of the query from which on the full text is not searched as well. */
export const fullShare = 0.75;
/** The share of the best score that other results must reach. */
export const lowestRelativeScore = 0.4;
/** The words in a row from which on an article that lacks only the query's numbers is shown, too. */
export const lowestShownRow = 3;
/** What a wording that resembles the query adds to a score, at most. */
export const likenessBoost = 0.8;
/** What each further word adds that follows the last one in an article as in the query, up to a limit. */
export const runBoost = 0.25;
export const maxRun = 4;
/** What each word of such a row beyond the second adds, however common: "cannot find module". */
export const rowBoost = 0.1;

// Whether an article covers the query (`index/coverage.ts`).

/**
 * What each figure adds, each from 0 to 1: the share of the query's words that the article has, weighted by
 * their rarity; the likeness of the query and the most similar text of the article; the share of the message that
 * the matcher found; and the weight of the words that the article has, up to that of one rare word.
 * Fitted by logistic regression on held-out phrases of the articles against titles that no article
 * covers, then divided by the weight of the likeness.
 */
export const coverageWeights = {
  share: 0.5,
  likeness: 1,
  agreement: 0.54,
  evidence: 0.26,
} as const;
/** The least sum of these at which a query counts as covered. */
export const leastCoverage = 1.26;
/** The factor of the parts of a machine name that no article has. */
export const unknownNameFactor = 0.25;

// The files of the index (`index/build.ts`, `partCount.ts`).

/**
 * The length of a file of terms, in characters: `perRoot` times the square root of the length of all
 * files, but at least `least` and at most `most`. A query loads several of these files and the head,
 * which has a word for each file. Small files cost less in a small corpus, where the head is small: with
 * 500 articles, a search loads 6.3 KB of terms and 1.6 KB of head at 4000, and 3.6 KB and 2.3 KB at 2000.
 */
export const termFileLengths = { perRoot: 2.5, least: 2000, most: 4000 } as const;
/** The length of a file of what codes mean, in characters. */
export const codeFileLength = 4000;
/** The fewest letters of the words that misspelled ones are compared with. */
export const shortestKnownWord = 4;
/**
 * The average length of a file of such words, in characters: about 0.9 KB of brotli. The head only has
 * their number, so smaller files cost nothing there. With 500 articles, a search loads 2.2 KB of them,
 * and 3.7 KB at 4000.
 */
export const spellingFileLength = 2000;
/** The fewest letters of a word that is filed by its first and last three letters instead of two. */
export const shortestLongWord = 7;
/**
 * The largest match index that is loaded whole, in bytes of brotli. A paste then loads at most about
 * as much as with a split index of 500 articles.
 */
export const largestWholeIndex = 30_000;
/**
 * The size of a part of a larger one, in bytes of brotli, and of all parts against the whole. Both
 * only set the number of parts: 990 for 500 made articles. Words that many templates share make
 * parts larger than this.
 */
export const partSize = 600;
export const partsToWhole = 5;

// The full text (`fullText.ts`), which Pagefind searches.

/** The length at which a query is cut, in UTF-16 units. */
export const fullTextQueryLength = 400;
/** The fewest letters of a word that the user may still be typing. */
export const shortestOpenWord = 3;
/** The weights of an article's fields against its body, which is 1. Pagefind takes 0 to 10, and squares it. */
export const fullTextWeights = { message: 10, name: 7, search: 5, heading: 2 } as const;

// What Diagnose shows (`diagnose/diagnose.ts`), and a link by code (`codeDestination.ts`).

/** How much of the end of a log is searched for an error line, in UTF-16 units. */
export const errorLineReach = 200_000;
/** The length at which that line is cut. */
export const errorLineLength = 300;
/** The most lines that are quoted as evidence. */
export const maxEvidenceLines = 8;
/** How much of a line is quoted before and after the evidence, in UTF-16 units. */
export const evidenceContext = 160;
/** The most articles that are looked at for a code. One that several have leads to the search anyway. */
export const codeCandidates = 24;
