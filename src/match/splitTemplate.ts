import { canonicalTokens } from './canonicalTokens.ts';
import { forEachToken } from './forEachToken.ts';
import { isName } from './isName.ts';
import { parseTemplate } from './parseTemplate.ts';
import { tokenWeight } from './tokenWeight.ts';
import { shoutedWords } from './tuning.ts';

/** One literal token of a template. */
export interface TemplateToken {
  /** In lower case, after `canonicalTokens`. */
  readonly word: string;
  /** As the template writes it. */
  readonly written: string;
  readonly weight: number;
  /** Whether it is a machine's name or a number: with one character changed, it names something else. */
  readonly code: boolean;
  /** Whether one or more placeholders stand between it and the token before. */
  readonly behindValue: boolean;
}

/** URLs, paths and versions: they differ from user to user even where no placeholder marks them. */
const unmarkedValue = /\S*:\/\/\S+|\S*\/\S*\/\S*|\d+(?:\.\d+){2,}\S*|localhost:\d+/g;

/**
 * Splits a template into its literal tokens, and notes where placeholders stand between them.
 *
 * @example splitTemplate('exit code <code>') // exit, code
 */
export function splitTemplate(template: string): TemplateToken[] {
  const tokens: TemplateToken[] = [];
  // In a sentence in capitals, capitals do not make a name.
  const isShouted = (template.match(/\b[A-Z]{4,}\b/g) ?? []).length >= shoutedWords;
  let behindValue = false;
  for (const part of parseTemplate(template)) {
    if ('placeholder' in part) {
      behindValue = true;
      continue;
    }
    const { literal } = part;
    const values = [...literal.matchAll(unmarkedValue)].map(
      (match) => [match.index, match.index + match[0].length] as const,
    );
    forEachToken(literal, (_, start, end) => {
      const written = literal.slice(start, end);
      const lower = written.toLowerCase();
      const token = isShouted && /^[A-Z]+$/.test(written) ? lower : written;
      const inValue = values.some(([from, to]) => start >= from && end <= to);
      tokens.push({
        word: Object.hasOwn(canonicalTokens, lower) ? (canonicalTokens[lower] as string) : lower,
        written,
        weight: tokenWeight(token, inValue),
        code: !inValue && (isName(token) || /^[0-9]+$/.test(token)),
        behindValue,
      });
      behindValue = false;
    });
  }
  return tokens;
}
