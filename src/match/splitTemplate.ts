import { canonicalTokens } from './canonicalTokens.ts';
import { forEachToken } from './forEachToken.ts';
import { isName } from './isName.ts';
import { parseTemplate } from './parseTemplate.ts';
import { tokenWeight } from './tokenWeight.ts';

/** One literal token of a template. */
export interface TemplateToken {
  /** In lower case, and canonical. */
  readonly word: string;
  /** As the template writes it. */
  readonly written: string;
  readonly weight: number;
  /** Whether it is a machine's word or a number, of which one letter more or less is another one. */
  readonly code: boolean;
  /** Whether one or more placeholders stand between it and the token before. */
  readonly behindValue: boolean;
}

/** Addresses, paths and numbers with dots: parts that are the reader's own even where unmarked. */
const ownValue = /\S*:\/\/\S+|\S*\/\S*\/\S*|\d+(?:\.\d+){2,}\S*|localhost:\d+/g;

/** Splits a template into its literal tokens, with what placeholders stand between them. */
export function splitTemplate(template: string): TemplateToken[] {
  const tokens: TemplateToken[] = [];
  // Where whole sentences are in capitals, capitals do not make a name.
  const shouted = (template.match(/\b[A-Z]{4,}\b/g) ?? []).length >= 3;
  let behindValue = false;
  for (const part of parseTemplate(template)) {
    if ('placeholder' in part) {
      behindValue = true;
      continue;
    }
    const { literal } = part;
    const own = [...literal.matchAll(ownValue)].map(
      (match) => [match.index, match.index + match[0].length] as const,
    );
    forEachToken(literal, (_, start, end) => {
      const written = literal.slice(start, end);
      const lower = written.toLowerCase();
      const token = shouted && /^[A-Z]+$/.test(written) ? lower : written;
      const inValue = own.some(([from, to]) => start >= from && end <= to);
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
