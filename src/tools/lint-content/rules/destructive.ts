import { commandListsOf } from '../../../domain/commandListsOf.ts';
import type { Article } from '../../../schema/article.ts';
import { at } from '../at.ts';
import { destructiveCommands } from '../destructiveCommands.ts';
import type { Finding, Rule } from '../Rule.ts';
import { validArticles } from '../validArticles.ts';

/** Nobody loses data by pasting a command that does not say so. */
export const destructive: Rule = {
  name: 'destructive',
  asks: 'A destructive command may only be in a fix whose `risk` is `careful` or `destructive`. It may not be in `quickFix`, `confirm`, `checklist` or a fix that is `safe`. The rule does not check `avoid` and prose.',
  fix: 'Use a command that destroys nothing, set the `risk` of the fix and say what can be lost, or move the command to `avoid`.',
  *check(corpus): Iterable<Finding> {
    for (const file of validArticles(corpus)) {
      for (const { text, path } of copiedTexts(file.data)) {
        const [field, index] = path;
        const risk = field === 'fixes' ? file.data.fixes[Number(index)]?.risk.level : undefined;
        if (risk !== undefined && risk !== 'safe') continue;
        for (const { pattern, why } of destructiveCommands) {
          const match = pattern.exec(text);
          if (!match) continue;
          const place = places[String(field)] ?? String(field);
          yield at(
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
  readonly path: readonly (string | number)[];
}

const shells = [
  'sh',
  'bash',
  'zsh',
  'fish',
  'shell',
  'shellscript',
  'console',
  'powershell',
  'ps1',
  'bat',
  'cmd',
  'sql',
];

/** Commands, and code that is typed into a shell. */
function copiedTexts(article: Article): CopiedText[] {
  return [
    ...commandListsOf(article).flatMap(({ commands, path }) =>
      commands.map(({ run }, index) => ({ text: run, path: [...path, index, 'run'] })),
    ),
    ...Object.entries({ quickFix: [{ steps: article.quickFix }], fixes: article.fixes }).flatMap(
      ([field, holders]) =>
        holders.flatMap(({ steps }, index) =>
          steps.flatMap(({ code }, place) =>
            code && shells.includes(code.language)
              ? [
                  {
                    text: code.text,
                    path: [
                      field,
                      ...(field === 'fixes' ? [index, 'steps'] : []),
                      place,
                      'code',
                      'text',
                    ],
                  },
                ]
              : [],
          ),
        ),
    ),
  ];
}
