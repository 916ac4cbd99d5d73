import { readCorpus, today, validArticles } from '../content/readCorpus.ts';
import type { Corpus } from '../content/types.ts';
import { countReports, type ReportCounts } from '../domain/reports.ts';

/** `75% (12)`: a share of the reports and its number. */
function share(count: number, total: number): string {
  return total === 0 ? '-' : `${((100 * count) / total).toFixed(0)}% (${count})`;
}

function row(name: string, { total, led, ledFirst, none, causes }: ReportCounts): string[] {
  const frequencies = [...causes].filter(([, count]) => count > 0);
  return [
    name,
    String(total),
    share(led, total),
    share(ledFirst, total),
    [...frequencies, ...(none > 0 ? [['none', none] as const] : [])]
      .map(([id, count]) => `${id} ${count}`)
      .join(', '),
  ];
}

/**
 * Returns the lines of a table: of each article with reports, how many there are, how many it leads
 * to their fix, how many by the quick fix or the first card, and how often each cause was the reason.
 * The last row is the sum.
 *
 * @param wanted parts of ids; an empty list means every article
 */
export function coverageTable(corpus: Corpus, wanted: readonly string[]): string[] {
  const reports = new Map(corpus.reports.map(({ id, data }) => [id, data]));
  const articles = validArticles(corpus).filter(
    ({ id }) => wanted.length === 0 || wanted.some((part) => id.includes(part)),
  );
  const counted = articles.flatMap(({ id, data }) => {
    const own = reports.get(id);
    return own ? [{ id, counts: countReports(data, own) }] : [];
  });
  const sum = (pick: (counts: ReportCounts) => number): number =>
    counted.reduce((total, { counts }) => total + pick(counts), 0);
  const all: ReportCounts = {
    total: sum(({ total }) => total),
    led: sum(({ led }) => led),
    ledFirst: sum(({ ledFirst }) => ledFirst),
    none: sum(({ none }) => none),
    causes: new Map(),
  };
  const rows = [
    ['Article', 'Reports', 'Led to the fix', 'By the first card', 'Causes'],
    ...counted.map(({ id, counts }) => row(id, counts)),
    row(`${counted.length} of ${articles.length} articles`, all),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

// `npm run coverage [-- part-of-an-id…]`
if (import.meta.main)
  for (const line of coverageTable(
    readCorpus(process.cwd(), 'content', today()),
    process.argv.slice(2),
  ))
    console.log(line);
