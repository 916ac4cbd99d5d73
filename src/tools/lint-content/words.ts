import { parseTemplate } from '../../match/index.ts';

/**
 * Phrases that say nothing about the error, or that advertise. No honest sentence of an article
 * needs them: "you can simply" is in this list, "simply" alone is not. Letter case, line ends and
 * the form of the apostrophe do not matter.
 */
export const fillerPhrases: readonly string[] = [
  // Sympathy instead of help.
  'this error can be frustrating',
  'can be frustrating',
  'frustrating error',
  "don't worry",
  'fear not',
  "you're not alone",
  'you are not alone',
  'we have all been there',
  "we've all been there",
  'pulling your hair out',
  'rest assured',
  "it's usually fixable",
  'is usually fixable',
  // Announcements of what comes next.
  "in this article, we'll",
  'in this article we',
  'in this guide',
  "below you'll find",
  'below you will find',
  'look no further',
  "you've come to the right place",
  "let's dive in",
  'dive deep into',
  'deep dive into',
  "let's take a look",
  "let's explore",
  'without further ado',
  'read on to',
  'step-by-step solutions',
  'in conclusion',
  'to sum up',
  // Sentences that fit every error.
  'common error that',
  'one of the most common errors',
  'can occur for various reasons',
  'can be caused by a variety of',
  'for a variety of reasons',
  'affects your development workflow',
  'known, documented patterns',
  'reliable solutions',
  'frequently documented',
  'it is important to note that',
  "it's important to note that",
  "it's worth noting that",
  'it is worth noting that',
  'it should be noted that',
  'needless to say',
  'as you may know',
  'as we all know',
  'at the end of the day',
  'when it comes to',
  'in order to fix this',
  'hope this helps',
  'happy coding',
  'happy debugging',
  // Phrases that make a fix sound easy.
  'you can simply',
  'simply run',
  'simply use',
  'simply add',
  'simply put',
  'all you need to do is',
  'all you have to do is',
  "it's as simple as",
  'it is as simple as',
  'as easy as',
  'easy peasy',
  'like a pro',
  'works like a charm',
  'like magic',
  'quick and easy',
  'once and for all',
  // Marketing.
  'seamless',
  'seamlessly',
  'effortless',
  'effortlessly',
  'hassle-free',
  'game changer',
  'game-changer',
  'cutting-edge',
  'state-of-the-art',
  'best-in-class',
  'world-class',
  'unlock the power',
  'harness the power',
  'supercharge',
  'ultimate guide',
  'comprehensive guide',
  'definitive guide',
  'ever-evolving',
  'in the world of',
  'in the realm of',
  'delve into',
];

/**
 * Words that do not tell one error from another, though searches contain them. Some are verbs of
 * daily work.
 */
const generic = new Set(
  `a about after again all an and any are as at be because before but by can cannot cant could did do does doing done
  dont for from get gets getting had has have how i if in into is isnt it its keep keeps me my no not of off on once only
  or out over so some still stop suddenly than that the their then there this to too trying up use used uses using was
  what when where which while who why will with without wont you your
  error errors err exception exceptions warning fatal fail fails failed failing failure failures fix fixed fixes fixing
  problem problems issue issues bug trouble troubleshoot troubleshooting solve solved solution help debug resolve
  message messages code output log logs crash crashes crashed broken break breaks broke work works working doesnt
  build builds building built run runs running start starts starting started launch open opens install installs installing
  installed setup update upgrade deploy deploying command commands cli app application program project file files
  linux mac macos windows ubuntu debian version latest new ci`.split(/\s+/),
);

/**
 * Returns the words of a text that can tell one error from another, in lower case.
 *
 * @param tool the tool's names, which all of its articles have in common
 */
export function significantWords(text: string, tool: readonly string[]): string[] {
  const names = new Set(tool.flatMap(wordsOf));
  return wordsOf(text).filter((word) => !generic.has(word) && !names.has(word));
}

/** `can’t` is one word, `ERR_CONNECTION_REFUSED` is three. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * Returns a template in which all placeholders are the same and each run of white space is one
 * space. Equal messages have equal shapes.
 */
export function templateShape(template: string): string {
  return parseTemplate(template)
    .map((part) => ('placeholder' in part ? '\u0000' : part.literal))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
