import { relations } from '../../../domain/relatedArticles.ts';
import { nearest } from '../../../match/index.ts';
import { type Problem, problemAt, type Rule } from '../types.ts';
import { validArticles } from '../../../content/readCorpus.ts';

/** Related articles must exist and, if the relation requires it, declare its counterpart. */
export const related: Rule = {
  name: 'related',
  asks: 'Each `related` id is the id of another article and occurs once. `confused-with` and `same-fix` are in both articles. If one article has `causes`, the other has `caused-by`.',
  fix: 'Correct the id, or paste the line in the message into the other article.',
  *check(corpus): Iterable<Problem> {
    const ids = new Set(corpus.articles.map(({ id }) => id));
    const articles = new Map(validArticles(corpus).map((file) => [file.id, file]));
    for (const file of articles.values()) {
      const entries = file.data.related;
      for (const [index, { id, relation }] of entries.entries()) {
        const path = ['related', index, 'id'];
        if (id === file.id)
          yield problemAt(file, path, 'An article is not related to itself. Remove it.');
        else if (!ids.has(id)) {
          const meant = nearest(id, [...ids]);
          const advice = meant ? `Write \`${meant}\`?` : 'Remove it until that article is there.';
          yield problemAt(
            file,
            path,
            `There is no article \`${id}\` (content/articles/${id}/index.mdx). ${advice}`,
          );
        } else if (entries.findIndex((entry) => entry.id === id) < index) {
          yield problemAt(
            file,
            path,
            `\`${id}\` is in \`related\` already. Keep the closer relation.`,
          );
        } else {
          const back = relations[relation].otherEnd;
          const other = articles.get(id);
          const found = other?.data.related.find((entry) => entry.id === file.id);
          if (!other || !back || found?.relation === back) continue;
          const difference = back === 'confused-with' ? ", difference: '…'" : '';
          const line = `- { id: ${file.id}, relation: ${back}${difference} }`;
          const instead = found ? ` instead of \`${found.relation}\`` : '';
          yield problemAt(
            file,
            path,
            `\`${id}\` does not point back. Write in the \`related\` of ${other.path}${instead}: ${line}`,
          );
        }
      }
    }
  },
};
