import { z } from 'zod';
import { type AdvisedArticle, type AdvisedCause, adviceFor } from '../../domain/advice.ts';
import { commandsFor } from '../../domain/platforms.ts';
import { placeholderTypes } from '../../domain/shell/fillCommand.ts';
import type { Article } from '../../schema/article.ts';
import { type Platform, slug } from '../../schema/primitives.ts';
import { type Command, type Fix, risk, type Step } from '../../schema/steps.ts';
import { commandText, filledCode } from '../markdown/commands.ts';

const commands = z
  .array(z.string())
  .describe(
    'The commands for the platform, with the values of the text. `<name>` is a value that is not known.',
  );

const cause = z.strictObject({
  id: slug.describe('The id of the cause.'),
  title: z.string().describe('The cause as a statement.'),
  url: z.url().describe('The cause in the article.'),
});

const steps = z
  .array(
    z.strictObject({
      text: z.string().describe('What to do.'),
      commands,
      code: z
        .strictObject({ language: z.string(), file: z.string().optional(), text: z.string() })
        .optional()
        .describe(
          'The code to write in a file or program, with the values of the text. `<name>` is a value that is not known.',
        ),
      expect: z.string().optional().describe('What the user sees if the step worked.'),
    }),
  )
  .describe('The steps, in the order in which they are done.');

const fix = z.strictObject({
  id: slug.describe('The id of the fix.'),
  title: z.string().describe('What the fix does.'),
  url: z.url().describe('The fix in the article.'),
});

/** What to do about a match: the fix of the cause that is known, or a check that finds the cause. */
export const adviceJson = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fix').describe('The cause is known, or all causes have the same fix.'),
    cause: cause.nullable().describe('The cause, or null if the fix removes all causes.'),
    fix: fix.extend({
      risk: risk.describe('How much harm the fix can do, and what to do first.'),
      steps,
      verify: z
        .strictObject({
          commands,
          expect: z.string().describe('What the user sees when the error is gone.'),
        })
        .describe('How to check that the fix worked.'),
    }),
    otherFixes: z.array(fix).describe('Other fixes of the cause, the best one first.'),
  }),
  z.strictObject({
    kind: z.literal('check').describe('The cause is unknown, and the causes need different fixes.'),
    commands: commands.describe(
      'The commands that tell the causes apart. Empty if the output already does.',
    ),
    confirms: z
      .array(
        cause.extend({ shows: z.string().describe('What the user sees if it is this cause.') }),
      )
      .min(1)
      .describe('The causes that the check confirms, the most common cause first.'),
    otherCauses: z.array(cause).describe('The causes that need another check.'),
    quickFix: z
      .strictObject({ cause, steps })
      .describe('The fix of the most common cause. Check first that it is the cause.'),
  }),
]);

export type AdviceJson = z.infer<typeof adviceJson>;

/** Where the commands of advice are for, and what they are filled with. */
interface AdviceOptions {
  /** The cause that the text points to. */
  readonly cause: string | undefined;
  readonly platform: Platform;
  /** The values of the text, by placeholder name. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Returns advice as data, with the values of a text in the commands of one platform.
 *
 * @param article an article's summary, whose texts have no markup but backticks; `url` is its page
 * @returns null if there is no advice: see `adviceFor`
 */
export function buildAdviceJson(
  article: AdvisedArticle & Pick<Article, 'values'> & { readonly url: string },
  options: AdviceOptions,
): AdviceJson | null {
  const advice = adviceFor(article, options.cause);
  if (!advice) return null;
  const known = { values: options.values, types: placeholderTypes(article) };
  const filled = (list: readonly Command[] = []): string[] =>
    commandsFor(list, options.platform).map((command) => commandText(command, known));
  const stepsOf = (list: readonly Step[]) =>
    list.map(({ code, ...step }) => ({
      ...step,
      commands: filled(step.commands),
      ...(code && { code: filledCode(code, article.values, known) }),
    }));
  const causeOf = ({ id, title }: AdvisedCause) => ({
    id,
    title,
    url: `${article.url}#cause-${id}`,
  });
  const fixOf = ({ id, title }: Fix) => ({ id, title, url: `${article.url}#fix-${id}` });
  if (advice.kind === 'fix') {
    const { risk: level, steps: list, verify } = advice.fix;
    return {
      kind: 'fix',
      cause: advice.cause ? causeOf(advice.cause) : null,
      fix: {
        ...fixOf(advice.fix),
        risk: level,
        steps: stepsOf(list),
        verify: { commands: filled(verify.commands), expect: verify.expect },
      },
      otherFixes: advice.otherFixes.map(fixOf),
    };
  }
  const { confirms, otherCauses, quickFix } = advice;
  return {
    kind: 'check',
    commands: filled(advice.commands),
    confirms: confirms.map((one) => ({ ...causeOf(one), shows: one.confirm.shows })),
    otherCauses: otherCauses.map(causeOf),
    quickFix: { cause: causeOf(confirms[0]), steps: stepsOf(quickFix) },
  };
}
