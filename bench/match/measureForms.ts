import { match, type MatchIndex } from '../../src/match/index.ts';
import type { MatchCase } from './cases.ts';
import { rewrittenForms } from './forms.ts';

/** What is found of some texts in one rewritten form. */
interface FormScore {
  readonly name: string;
  readonly texts: number;
  /** Texts whose article is still first, and those of them that are still sure. */
  readonly first: number;
  readonly sure: number;
  /** The values of the texts as they are, and those of them that are the same in the form. */
  readonly values: number;
  readonly kept: number;
  /** The values that are others in the form. */
  readonly wrong: readonly string[];
}

/**
 * Measures what the matcher finds of texts that were rewritten, against what it finds of the texts as
 * they are. Texts whose own article is not found first and sure are left out.
 *
 * @param next a source of numbers from 0 to 1: the same gives the same texts
 */
export function measureForms(
  index: MatchIndex,
  cases: readonly MatchCase[],
  next: () => number,
): FormScore[] {
  const texts = [...new Map(cases.map((one) => [one.text.trimEnd(), one.id]))].flatMap(
    ([text, id]) => {
      const [found] = match(index, text).matches;
      return found?.id === id && found?.confidence !== 'possible' && found ? [{ text, found }] : [];
    },
  );
  return rewrittenForms.map(({ name, write, losesCase }): FormScore => {
    const score = { name, texts: texts.length, first: 0, sure: 0, values: 0, kept: 0 };
    const wrong: string[] = [];
    for (const { text, found } of texts) {
      const [first] = match(index, write(text, next)).matches;
      const isFirst = first?.id === found.id;
      if (isFirst) score.first += 1;
      if (isFirst && first.confidence !== 'possible') score.sure += 1;
      for (const [key, value] of Object.entries(found.values)) {
        const written = isFirst ? first.values[key] : undefined;
        const isSame = losesCase
          ? written?.toLowerCase() === value.toLowerCase()
          : written === value;
        score.values += 1;
        if (isSame) score.kept += 1;
        else if (written !== undefined)
          wrong.push(`${found.id} ${key}: ${value} became ${written}`);
      }
    }
    return { ...score, wrong };
  });
}
