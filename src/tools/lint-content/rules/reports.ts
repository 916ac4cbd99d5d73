import { validArticles } from '../../../content/readCorpus.ts';
import { countReports } from '../../../domain/reports.ts';
import { type Problem, problemAt, type Rule } from '../types.ts';

/** The threads that the method asks for where the search finds them: docs/writing-articles.md. */
const enough = 12;

/** The causes of an article must rest on solved threads, and stand in the order of these. */
export const reports: Rule = {
  name: 'reports',
  asks: 'Each report names a cause of the article, or `none`, and stands once. A report that the article does not lead to its fix, or that has another cause, says why. There are at least twelve, or `fewer` says why not. The causes stand in the order of how often they were the reason; this is only advice until the article is reviewed after the threads were read.',
  fix: 'Correct the id or the number, add the cause to the article, or give the reason in `why` or `fewer`. Move the causes into the order that the message names.',
  *check(corpus): Iterable<Problem> {
    const articles = new Map(validArticles(corpus).map((file) => [file.id, file]));
    for (const file of corpus.reports) {
      if (!file.data) continue;
      const { found, fewer, reports } = file.data;
      const article = articles.get(file.id);
      // An article that does not fit its schema is reported by the rule `schema`.
      if (!article && corpus.articles.some(({ id }) => id === file.id)) continue;
      if (!article) {
        yield problemAt(file, [], `There is no article ${file.id} beside it. Expected index.mdx.`);
        continue;
      }
      const ids = article.data.causes.map(({ id }) => id);
      for (const [index, { url, year, cause, led, why }] of reports.entries()) {
        const at = (field: string, message: string): Problem =>
          problemAt(file, ['reports', index, field], message);
        if (cause !== 'none' && !ids.includes(cause))
          yield at(
            'cause',
            `\`${cause}\` is not the id of a cause. Expected \`none\` or one of ${ids.map((id) => `\`${id}\``).join(', ')}.`,
          );
        if (reports.findIndex((other) => other.url === url) !== index)
          yield at('url', 'This thread stands above already. Remove one of the two.');
        if (year > Number(corpus.today.slice(0, 4)))
          yield at('year', `${year} is in the future. Write the year of the question.`);
        if (why === undefined && (cause === 'none' || led !== 'yes'))
          yield at(
            'led',
            'Say in `why` what is missing in the article, or why it is left out, or add it and write `led: yes`.',
          );
        if (cause === 'none' && led === 'yes')
          yield at(
            'led',
            'An article without the cause does not lead to its fix. Write `no`, or name the cause.',
          );
      }
      if (found < reports.length)
        yield problemAt(
          file,
          ['found'],
          `${found} threads were opened, and ${reports.length} are listed. Write how many were opened.`,
        );
      if (reports.length < enough && fewer === undefined)
        yield problemAt(
          file,
          ['reports'],
          `${reports.length} reports: expected at least ${enough}. Read more, or say in \`fewer\` where was looked, and why there are no more.`,
        );
      const { reviewed } = article.data;
      const counts = countReports(article.data, file.data).causes;
      const byCount = [...counts].sort(([, a], [, b]) => b - a);
      if (byCount.some(([id], index) => id !== ids[index]))
        yield {
          ...problemAt(
            article,
            ['causes'],
            `Its causes are not in the order of its reports. Expected ${byCount.map(([id, count]) => `\`${id}\` (${count})`).join(', ')}.`,
          ),
          // The threads are read first, and the article is rewritten after that.
          severity: reviewed < file.data.read ? 'advice' : 'error',
        };
    }
  },
};
