import { commandLists } from '../../../domain/articleFields.ts';
import { type Problem, problemAt, type Rule } from '../types.ts';
import { validArticles } from '../../../content/readCorpus.ts';

/** A step with commands must have a command for every platform. */
export const platformCoverage: Rule = {
  name: 'platform-coverage',
  asks: 'If commands name their platforms, each platform of the article has a command, and no other platform has one. A command without `platforms` is for all platforms.',
  fix: 'Add the missing command, or correct `platforms`.',
  *check(corpus): Iterable<Problem> {
    for (const file of validArticles(corpus)) {
      const expected = file.data.platforms;
      for (const { commands, path } of commandLists(file.data, file.schema)) {
        for (const [index, { platforms = [] }] of commands.entries()) {
          for (const [place, platform] of platforms.entries()) {
            if (expected.includes(platform)) continue;
            yield problemAt(
              file,
              [...path, index, 'platforms', place],
              `\`${platform}\` is not one of the article’s \`platforms\` (${expected.join(', ')}). Remove it here, or add it there.`,
            );
          }
        }
        const missing = expected.filter(
          (platform) => !commands.some(({ platforms }) => platforms?.includes(platform) ?? true),
        );
        if (missing.length === 0) continue;
        yield problemAt(
          file,
          path,
          `No command for ${missing.join(', ')}. Add one: \`- { run: '…', platforms: [${missing.join(', ')}] }\`.`,
        );
      }
    }
  },
};
