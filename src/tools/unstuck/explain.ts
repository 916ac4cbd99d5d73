import {
  type ExplainedCandidate,
  type ExplainedPlace,
  type ExplainedRank,
  type Explanation,
  printable,
} from '../../match/index.ts';

/** The most entries of one stage that are printed. The JSON has all. */
const mostEntries = 12;

/** The longest quotation of a text or template, in UTF-16 units. */
const longestQuote = 100;

/**
 * What each stage of the matcher saw, for people at a terminal, one heading for each stage. Nothing
 * from the text or the index reaches the terminal with its control characters.
 */
export function explanationText(explanation: Explanation): string {
  const { thresholds, lines, words, candidates, places, exclusions, ranking } = explanation;
  const searched = lines.filter(({ status }) => status === 'searched');
  const dropped = (status: string): string =>
    numberRanges(lines.filter((line) => line.status === status).map(({ number }) => number));
  const sections: [heading: string, entries: string[]][] = [
    [
      'Lines, cleaned',
      [
        ...searched.slice(0, mostEntries).map(({ number, text }) => `${number}: ${quote(text)}`),
        ...more(searched.length),
        `dropped as noise, without a known word: ${dropped('no known words')}`,
        `dropped as repetitions: ${dropped('repeated')}`,
      ],
    ],
    [
      'Distinctive words',
      [
        ...words.slice(0, mostEntries).map(({ word, typo, weight, articles, anchorOf }) => {
          const read = typo === undefined ? '' : `, read from "${quote(typo)}"`;
          return `${quote(word)}: weight ${round(weight)}, in ${articles} articles, anchor of ${anchorOf} messages${read}`;
        }),
        ...more(words.length),
      ],
    ],
    [
      `Candidates and alignments (score at least ${thresholds.lowestScore})`,
      [...candidates.slice(0, mostEntries).flatMap(candidateLines), ...more(candidates.length)],
    ],
    [
      `Verification and classification (verified from score ${thresholds.verifiedScore}, likely from ${thresholds.likelyScore}, possible from strength ${round(thresholds.leastStrength)})`,
      [...places.slice(0, mostEntries).flatMap(placeLines), ...more(places.length)],
    ],
    [
      'Exclusions (notIf)',
      exclusions.map(({ id, message }) => `${quote(id)} is excluded by "${quote(message)}"`),
    ],
    [
      'Ranking',
      [
        ...ranking.slice(0, mostEntries).flatMap((rank, index) => rankLines(rank, index + 1)),
        ...more(ranking.length),
      ],
    ],
    ['Why the first beat the second', decisionLines(explanation)],
  ];
  return sections
    .map(([heading, entries]) =>
      [heading, ...(entries.length > 0 ? entries : ['none']).map((entry) => `  ${entry}`)].join(
        '\n',
      ),
    )
    .join('\n\n');
}

function candidateLines(candidate: ExplainedCandidate): string[] {
  const { id, message, anchors, weight, isAligned, score, isKept } = candidate;
  const found = isAligned
    ? `weight ${round(weight)}, score ${round(score)}`
    : `not aligned: at most weight ${round(weight)}, score ${round(score)}`;
  return [
    `${quote(id)} "${quote(message)}"`,
    `  anchors: ${quote(anchors.join(', '))}; ${found}${isKept ? '' : '; too little, dropped'}`,
  ];
}

function placeLines(place: ExplainedPlace): string[] {
  const { id, message, line, confidence, rule, score, weight, run, strength, ends } = place;
  const codes = place.missingCodes.length > 0 ? `, lacks ${place.missingCodes.join(', ')}` : '';
  return [
    `${quote(id)} "${quote(message)}"${{ exclusion: ' (notIf)', sign: ' (sign of a cause)', message: '' }[place.purpose]}`,
    `  line ${line}: ${confidence ?? 'dropped'}, by the rule "${rule}"`,
    `  score ${round(score)}, weight ${round(weight)} of ${round(place.weightForLikely)} for likely, strength ${round(strength)}, ${run} words in a row, ${ends} of 2 ends stand as output${quote(codes)}`,
    `  ${verdict(place)}`,
    ...place.readings.slice(0, 3).map(({ name, text }) => `    ${name}: "${quote(text)}"`),
  ];
}

/** Whether the whole message was found, and in which reading, or why not. */
function verdict({ isVerified, unverifiable, readings }: ExplainedPlace): string {
  if (isVerified) return `verified: ${readings.find(({ isMatch }) => isMatch)?.name ?? ''}`;
  if (unverifiable === 'low score') return 'not verified: the score is too low to try';
  if (unverifiable === 'typo') return 'not verified: a word has a typo';
  return `not verified: ${readings.length} readings of the text differ from the message`;
}

function rankLines(rank: ExplainedRank, place: number): string[] {
  const { id, confidence, givesWay, strength, factors, start } = rank;
  const product = `match ${round(factors.match)} × tool ${round(factors.tool)} × exact ${round(factors.exact)} × order ${round(factors.order)}`;
  const last = givesWay ? `, ${givesWay.why} ${quote(givesWay.to)}` : '';
  return [
    `${place}. ${quote(id)}: ${confidence}${last}, strength ${round(strength)} = ${product}, position ${start}`,
  ];
}

function decisionLines({ decision, ranking }: Explanation): string[] {
  if (!decision) return [ranking.length === 0 ? 'nothing matches' : 'only one article matches'];
  const { winner, other, key, values } = decision;
  return [
    `deciding key: ${key}`,
    `${quote(winner)}: ${quote(values[0])}`,
    `${quote(other)}: ${quote(values[1])}`,
  ];
}

const more = (count: number): string[] =>
  count > mostEntries ? [`… and ${count - mostEntries} more; --json has all`] : [];

/** One line of text that is safe to print. */
function quote(text: string): string {
  const line = printable(text).replace(/\s+/g, ' ').trim();
  return line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line;
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** @example numberRanges([1, 2, 3, 7]) // '1-3, 7' */
function numberRanges(numbers: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const shown = ranges
    .slice(0, mostEntries)
    .map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  return shown.length === 0 ? 'none' : [...shown, ...more(ranges.length)].join(', ');
}
