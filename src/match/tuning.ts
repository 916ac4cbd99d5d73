/**
 * Every number that decides what the matcher finds and how sure it is, grouped by stage.
 *
 * Weights, boosts and penalties are in units of one ordinary rare word, which weighs about 1.
 * Lengths of text are in UTF-16 units unless another unit is given. Unless a comment says how a
 * number was chosen, it was chosen by hand on `npm run bench:match`; nobody swept it. A hash in
 * parentheses is the commit that introduced the number, with its reasons. To tune one,
 * change it, rerun the benchmark, and read `unstuck --explain FILE` for each case that changes.
 * Sizes of buffers and hash tables stay in their modules: they change no result.
 */

// Stage 1, cleaning: what a terminal, a web page or JSON adds to a text. Limits keep look-ups linear.
/** The longest HTML entity without its `&`: covers `rsquo;` and `#x2019;`. */
export const longestEntity = 10;
/** The longest OSC or APC terminal escape. The URL of an OSC 8 link is the longest part. */
export const longestLinkEscape = 2048;
/** The longest CSI terminal escape, such as a color. A round number above real ones. */
export const longestControlEscape = 32;
/** The longest color whose ESC a web page dropped, such as `[38;5;196m`. */
export const longestBareColor = 12;
/** The most backslashes in a row that are one escape: text that was escaped four times has sixteen. */
export const mostBackslashes = 16;
/** How far to look ahead and behind a backslash for the rest of a Windows path. */
export const pathReachAhead = 40;
export const pathReachBehind = 60;
/** The longest line prefix that is searched for, such as a log's timestamp and level. */
export const longestLinePrefix = 80;
/** The longest line suffix, such as the fields of a JSON record behind its message. */
export const longestLineSuffix = 200;
/** The longest tag of HTML, with its attributes, that is removed. */
export const longestTag = 200;
/** The narrowest terminal, in columns: a phone in portrait mode (f9985ae). */
export const narrowestTerminal = 20;
/** How many lines of one length, the longest, show that a terminal wrapped the text. */
export const fewestWrappedLines = 3;

// Stage 2, scanning: which words of a text belong to the vocabulary.
/** The longest word. Longer runs of letters and digits are keys, hashes or encoded data. */
export const longestToken = 64;
/** The most characters between the two halves of a word that was cut: a line end and a space. */
export const longestCut = 2;
/** The shortest word that is read with confused shapes (`l` and `1`, `O` and `0`). */
export const shortestMisreadWord = 3;
/** The shortest word that is matched with one typo. Shorter words are too similar to one another. */
export const shortestTypoWord = 5;
/** The longest word that is matched with typos. Longer ones are keys, hashes or encoded data. */
export const longestTypoWord = 40;
/** The shortest name with an underscore that two typos leave recognizable (f88fc62). */
export const shortestTwoTypoName = 14;
/** The shortest half of two words whose space was lost. */
export const shortestJoinedWord = 3;
/** The shortest known name at the end of a longer name: `IRQL_NOT_LESS_OR_EQUAL` in `DRIVER_…`. */
export const shortestNamePart = 10;
/** The most unknown names in one text that are compared with all known names: this is slow. */
export const mostNameLookups = 1000;
/** The most unknown words of one text whose look-ups are remembered: enough for a long log. */
export const mostRememberedWords = 65536;

/** How much of each end of a line is searched for the mark of a passed test: a wide terminal. */
export const longestMark = 200;

// Stage 3, weighing: how distinctive each token of a template is.
/** Words without meaning of their own, such as `the`. */
export const functionWordWeight = 0.15;
/** Words that any log contains, such as `failed`. */
export const logWordWeight = 0.45;
/** Levels and names that wrappers add and drop. */
export const errorLevelWeight = 0.15;
export const warningLevelWeight = 0.2;
export const npmLevelWeight = 0.25;
export const fatalLevelWeight = 0.3;
/** Numbers: inside a URL, path or version; with fewer digits than `codeDigits`; all others. */
export const valueNumberWeight = 0.1;
export const shortNumberWeight = 0.3;
export const codeNumberWeight = 0.8;
/** The digits that make a number a code such as `404`. Shorter ones are counts. */
export const codeDigits = 3;
/** An ordinary word: base, plus so much for each letter, but never more than `most`. */
export const wordWeights = { base: 0.6, perLetter: 0.06, most: 1.3 } as const;
/** A machine's name such as `ERR_CONNECTION_REFUSED`: it says as much as up to three words. */
export const nameWeights = { base: 1.2, perLetter: 0.07, most: 2.6 } as const;
/** A word inside a URL, path or version may vary: its weight, at most `most`, times `factor`. */
export const valueWordWeights = { most: 1, factor: 0.3 } as const;
/** From so many words in capitals on, capitals do not make a word a name. */
export const shoutedWords = 3;
/** How much each doubling of the articles that share a feature takes from it, as a share. */
export const sharingPenalty = 0.16;
/** The share of its weight that a feature keeps, however many articles share it. */
export const leastRarity = 0.3;
/** Two tokens side by side: base, plus so much of the weaker token's weight, up to `mostToken`. */
export const pairWeights = { base: 0.3, perWeight: 0.3, mostToken: 1.2 } as const;
/** Two tokens with a placeholder between them: only their order counts. */
export const valuePairWeights = { base: 0.2, perWeight: 0.15 } as const;
/** Two tokens of an alias, which is a list of words and not a message. */
export const aliasPairWeight = 0.1;
/** Next to a token lighter than `below`, such as `the`, any word may stand: the pair keeps `factor`. */
export const chancePair = { below: 0.12, factor: 0.4 } as const;
/** A token lighter than `below` is on every line: as an anchor it costs as much as `factor` rare ones. */
export const commonAnchor = { below: 0.5, factor: 10 } as const;

// Stage 4, candidates: where in the text a template is tried.
/**
 * The lowest share of a template's weight that is examined, and so the lowest for `possible`.
 * On `bench:match`, right answers below it are as rare as wrong ones.
 */
export const lowestCoverage = 0.3;
/** The lowest weight for `possible`: two ordinary words side by side, or one rare name. */
export const lowestWeight = 1;
/** The share of a template too light for `lowestWeight` that has to be found: all but its typos. */
export const nearlyWholeScore = 0.95;
/** How often lines with the same known words are examined: logs repeat themselves. */
export const mostRepetitions = 3;
/** The most equally good places that are kept of a short everyday message. */
export const mostPlaces = 8;
/** How often a template is tried without success before it is given up: bounds hostile input. */
export const mostTries = 256;
/** How far around an anchor a template reaches, in tokens for each of its tokens, and in lines. */
export const windowTokens = 2;
export const windowLinesBefore = 2;
export const windowLinesAfter = 3;

// Stage 5, alignment: gains and penalties for the order of the tokens.
/** The most pairs of template position and hit in one alignment. More only come from repetition. */
export const mostPairs = 96;
/** The share of its weight that a token with a typo keeps. */
export const typoFactor = 0.72;
/** The most tokens that a placeholder may stand for. */
export const longestValue = 40;
/** The most unexpected tokens inside a message, as `apache2:` in `AH00558: apache2: Could not`. */
export const longestInsertion = 6;
/** The most tokens of a log prefix at the start of a continued line. */
export const longestPrefix = 14;
/** The most line ends between two tokens: a message is wrapped over at most three lines. */
export const mostLineEnds = 2;
/** The tokens that each line end between two tokens may add to a gap. */
export const tokensPerLineEnd = 4;
/** The penalty for a line end; and where the next word follows right behind it, as terminals wrap. */
export const lineEndPenalty = 0.2;
export const wrapPenalty = 0.1;
/** The tokens of a usual value, and the penalty for each token of a longer one. */
export const usualValue = 12;
export const longValuePenalty = 0.01;
/** The share of a pair's weight that is left across a line prefix, and across an insertion. */
export const prefixFactor = 0.5;
export const insertionFactor = 0.4;
/** The penalty for each inserted token. */
export const insertionPenalty = 0.04;

// Stage 6, verification: is the whole message there, character for character?
/** The lowest score with which verification is tried. */
export const verifiedCoverage = 0.7;
/** How far around the aligned tokens a value at the message's start or end may reach. */
export const verifyReach = 300;
/** How far before the first word the message's own punctuation may start. */
export const openingReach = 8;
/** The longest stretch of text that is verified: two screens full. */
export const longestWindow = 4000;
/** The longest text of a value, with escapes and quotes: twice the longest path. */
export const longestValueText = 8192;

// Stage 7, classification: `exact`, `likely`, `possible` or nothing.
/** How far around a message to look for the punctuation that shows it is output. */
export const boundaryReach = 12;
/** How much more to read there for an escape that was written out, such as `\\u001b[31m`. */
export const escapeReach = 12;
/** The lowest score for `likely`. Other versions add or drop a word; neighbors share half. */
export const likelyCoverage = 0.8;
/** The lowest weight for `likely` wherever on the line the words stand. */
export const likelyWeight = 4;
/** The same for a wording that contains a distinctive name such as `EMFILE`. */
export const namedWeight = 2.5;
/** The lowest weight of a whole message that stands where output does: three ordinary words. */
export const exactWeight = 1.7;
/** The lowest weight of a whole message within a sentence that quotes it. */
export const sentenceWeight = 2.5;
/** The lowest weight of a distinctive name: six letters, such as `EACCES`. */
export const distinctiveWeight = 1.6;
/**
 * The lowest weight of a message's own words, if the rest is a text of the operating system: `exec` in
 * `exec <program>: exec format error` weighs 0.84, `Network error` in PuTTY's message 0.6.
 */
export const leastOwnWeight = 0.7;
/** How far from a neighbor to look for a code: punctuation, and the longest code or so. */
export const codeReach = 24;
/** How far above and below a place to look for the line that heads its block: two screens full. */
export const longestBlock = 4000;
/** The lowest weight of a code that has to be found: `404`, `TS2307`. Equals `codeNumberWeight`. */
export const requiredCodeWeight = 0.8;
/** Factors of the rank score by the longest run of words in a row: chance scatters words (b7b7abc). */
export const runFactors = [0, 0.6, 0.85, 1, 1.08, 1.16, 1.24, 1.32, 1.4] as const;
/** A template of fewer words than this counts as a run of this many where all stand in a row. */
export const usualRun = 3;
/** The boost for a line that reports an error (b7b7abc). */
export const errorLineBoost = 1.25;
/** The factor of an alias: its words may come in any order in any text. */
export const aliasFactor = 0.5;
/** How much of the line to read for error words and levels, on each side of the message. */
export const lineReach = 200;
/** The lowest rank score for `possible` in a text of one line. */
export const lowestRankScore = 0.15;
/**
 * How much the lowest rank score grows with each doubling of the lines: longer texts contain more
 * chance matches. Measured on benign logs (75ca835): of texts of 1, 5, 20, 40 and 400 lines,
 * 98 in 100 stay below 0.2, 0.6, 0.7, 0.7 and 0.7.
 */
export const rankScorePerDoubling = 0.1;

// Stage 8, ranking: the root cause first.
/** How far from a message the words of its cause may stand, in lines and in characters. */
export const causeReachLines = 15;
export const causeReach = 4000;
/** The boost for an article whose tool the text names: it only separates equal ones. */
export const toolBoost = 1.04;
/** The boost for a message that is there character for character. */
export const exactBoost = 1.5;
/** How many times as strong a match has to be to put one that lies within it last. */
export const outweighingFactor = 1.3;
/** The factor for each error before this one (99c36dd), and the most that count. */
export const laterErrorFactor = 0.5;
export const mostEarlierErrors = 4;
/** The factor of a warning beside errors (99c36dd). */
export const warningFactor = 0.3;
/** The most matches, unless the caller asks for another number. */
export const defaultLimit = 10;

// Split indexes: which parts of a large index a text needs.
/** The number of parts that hold a template, by its most distinctive words: one may be misread. */
export const partsPerTemplate = 2;
/**
 * The most parts that a look-up loads. At 500 articles in 300 parts, 12, 20 and 32 parts found the
 * same 183 of 194 articles.
 */
export const mostParts = 20;
/** The factor of a word on an error line: an ordinary one goes before a name elsewhere. */
export const errorLineFactor = 10;
