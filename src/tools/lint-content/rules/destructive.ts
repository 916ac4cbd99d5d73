import { command, stepCode } from '../../../schema/steps.ts';
import { type FieldPath, roleFields } from '../../../schema/fields.ts';
import { namesOf, shells } from '../../../schema/vocabulary.ts';
import { type Problem, problemAt, type Rule } from '../types.ts';
import type { ValidArticle } from '../../../content/types.ts';
import { destructiveCommands } from '../destructiveCommands.ts';
import { validArticles } from '../../../content/readCorpus.ts';

/** A command that can destroy data must warn the user. */
export const destructive: Rule = {
  name: 'destructive',
  asks: 'A destructive command may only be in a fix whose `risk` is `careful` or `destructive`. It may not be in `quickFix`, `confirm`, `checklist` or a fix that is `safe`. The rule does not check `avoid` and prose.',
  fix: 'Use a command that destroys nothing, set the `risk` of the fix and say what can be lost, or move the command to `avoid`.',
  *check(corpus): Iterable<Problem> {
    for (const file of validArticles(corpus)) {
      for (const { text, path } of copiedTexts(file)) {
        const [field, index] = path;
        const risk = field === 'fixes' ? file.data.fixes[Number(index)]?.risk.level : undefined;
        if (risk !== undefined && risk !== 'safe') continue;
        for (const { pattern, why } of destructiveCommands) {
          const match = pattern.exec(text);
          if (!match) continue;
          const place = places[String(field)] ?? `\`${field}\``;
          yield problemAt(
            file,
            path,
            `\`${match[0].trim()}\` ${why}, and stands in ${place}. Take a command that loses nothing, move it into a fix whose \`risk\` is \`careful\` or \`destructive\`, or under \`avoid\`.`,
            match.index,
          );
          break;
        }
      }
    }
  },
};

const places: Readonly<Record<string, string>> = {
  quickFix: '`quickFix`',
  causes: 'the `confirm` of a cause',
  fixes: 'a fix whose `risk` is `safe`',
  checklist: '`checklist`',
};

interface CopiedText {
  readonly text: string;
  readonly path: FieldPath;
}

/** The languages of code that users type into a shell. */
const shellLanguages: readonly string[] = namesOf(shells).flatMap((name) => shells[name].languages);

/** Returns the commands, and the code that users type into a shell. */
function copiedTexts({ data, schema }: ValidArticle): CopiedText[] {
  return roleFields(schema, data).flatMap(({ role, value, path }): CopiedText[] => {
    if (role === 'command') return [{ text: command.parse(value).run, path: [...path, 'run'] }];
    if (role !== 'code') return [];
    const { language, text } = stepCode.parse(value);
    return shellLanguages.includes(language) ? [{ text, path: [...path, 'text'] }] : [];
  });
}
