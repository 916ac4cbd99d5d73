import { type Problem, problemAt, type Rule } from '../types.ts';
import { validArticles } from '../../../content/readCorpus.ts';

/** Every cause must have a fix, and every fix a cause. */
export const causeFix: Rule = {
  name: 'cause-fix',
  asks: 'Each cause has a fix. Each fix and message names existing causes. No two causes or fixes have the same id.',
  fix: 'Correct the id, add the cause to the `causes` of the fix that helps, or write that fix.',
  *check(corpus): Iterable<Problem> {
    for (const file of validArticles(corpus)) {
      const { causes, fixes, messages } = file.data;
      const ids = causes.map(({ id }) => id);
      const valid = [...new Set(ids)].map((id) => `\`${id}\``).join(', ');
      for (const [list, entries] of Object.entries({ causes, fixes })) {
        for (const [index, { id }] of entries.entries()) {
          if (entries.findIndex((entry) => entry.id === id) === index) continue;
          yield problemAt(
            file,
            [list, index, 'id'],
            `\`${id}\` is the id of an earlier entry of \`${list}\`. Give this one another.`,
          );
        }
      }
      for (const [index, { id }] of causes.entries()) {
        if (fixes.some((fix) => fix.causes.includes(id))) continue;
        yield problemAt(
          file,
          ['causes', index, 'id'],
          `No fix names \`${id}\`. Add \`${id}\` to the \`causes\` of the fix that helps, or write that fix.`,
        );
      }
      for (const [index, fix] of fixes.entries()) {
        for (const [place, id] of fix.causes.entries()) {
          if (ids.includes(id)) continue;
          yield problemAt(
            file,
            ['fixes', index, 'causes', place],
            `\`${id}\` is not the id of a cause. Expected one of ${valid}.`,
          );
        }
      }
      for (const [index, { cause }] of messages.entries()) {
        if (cause === undefined || ids.includes(cause)) continue;
        yield problemAt(
          file,
          ['messages', index, 'cause'],
          `\`${cause}\` is not the id of a cause. Expected one of ${valid}.`,
        );
      }
    }
  },
};
