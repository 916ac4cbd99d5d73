import { createHash } from 'node:crypto';
import { codeWithExamples } from '../../domain/codeParts.ts';
import type { ValueTypeName } from '../../match/index.ts';
import type { Article } from '../../schema/article.ts';
import type { Repro } from '../../schema/repro.ts';

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('hex')}`;

/** Returns JSON with sorted keys, so that the order of the keys does not change a hash. */
const canonical = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** Returns the hash of a script. It does not depend on the line endings of the checkout. */
export const hashScript = (script: string): string => hash(script.replaceAll('\r\n', '\n'));

/**
 * Types that have the same characters and length as another type, and a stricter pattern for what users
 * type. The matcher captures the same texts for both, so a run does not depend on which one it is.
 */
export const capturedAs: Readonly<Partial<Record<ValueTypeName, ValueTypeName>>> = {
  origin: 'url',
};

/**
 * Returns the hash of the fields that a run depends on: the templates, and the commands and code of
 * the fixes. A change of prose does not change the hash, and neither does a mark in code that its
 * example is a value: the code that was run is the same.
 */
export const hashArticle = ({
  error,
  messages,
  values,
  notIf,
  supersedes,
  fixes,
}: Article): string =>
  hash(
    canonical({
      error,
      messages: messages.map(({ text, cause }) => ({ text, cause })),
      values: Object.entries(values).map(([name, { type }]) => [name, capturedAs[type] ?? type]),
      notIf,
      supersedes,
      fixes: fixes.map(({ id, steps, verify }) => ({
        id,
        steps: steps.map(({ commands, code }) => ({
          commands,
          code: code && {
            ...code,
            ...(code.file !== undefined && { file: codeWithExamples(code.file, values) }),
            text: codeWithExamples(code.text, values),
          },
        })),
        verify: verify.commands,
      })),
    }),
  );

/** Returns the hash of a record without its digest. It reveals records that were edited by hand. */
export const hashRecord = (record: Omit<Repro, 'digest'>): string =>
  hash(canonical({ ...record, digest: undefined }));

/** Formats all sessions of a record as plain text. */
export function formatSessions(id: string, record: Repro): string {
  const programs = Object.entries(record.programs).map((entry) => entry.join(' '));
  const head = `${id}: run on ${record.on} with ${programs.join(', ')}\n`;
  const sessions = record.sessions.map(({ fix, setUp, provoke, before, executed, after }) =>
    [
      `\n==== ${fix} ====\n`,
      part('set up', setUp),
      part('the message', provoke),
      part('the check, which fails', before),
      part('the fix', executed),
      part('the check, which passes', after),
    ].join(''),
  );
  return head + sessions.join('');
}

const part = (title: string, text: string): string =>
  text === '' ? '' : `\n-- ${title}\n${text.replace(/\n?$/, '\n')}`;
