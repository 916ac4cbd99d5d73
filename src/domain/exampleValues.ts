import { templatePlaceholders, type ValueTypeName } from '../match/index.ts';
import type { Article, Value } from '../schema/article.ts';
import type { Command } from '../schema/steps.ts';

/**
 * Whether the example of a type may by chance be the name of something that the user has: a branch
 * `main`, a user `root`, a folder `/`. A command that changes something must then not be copied with
 * the example. The other examples name nothing that a command could find.
 */
const exampleMayExist: Readonly<Record<ValueTypeName, boolean>> = {
  branch: true,
  path: true,
  user: true,
  tag: true,
  remote: true,
  keyFile: true,
  kubernetesName: true,
  repositoryPath: false,
  repository: false,
  origin: false,
  version: false,
  host: false,
  port: false,
  url: false,
  image: false,
  package: false,
  module: false,
  identifier: false,
  number: false,
  word: false,
  text: false,
};

/**
 * Returns the command lines of all fixes that are not safe. The quick fix has no risk of its own: its
 * command is as risky as the same command in a fix.
 */
export function riskyRuns({ fixes }: Article): ReadonlySet<string> {
  return new Set(
    fixes
      .filter(({ risk }) => risk.level !== 'safe')
      .flatMap(({ steps }) => steps)
      .flatMap(({ commands }) => commands ?? [])
      .map(({ run }) => run),
  );
}

/**
 * Tells whether users must give their own value before the command is complete, as the example could
 * do harm.
 *
 * @param command a command of a step, which may change something
 * @param risky the result of `riskyRuns`
 */
export function needsOwnValue(
  command: Command,
  values: Readonly<Record<string, Value>>,
  risky: ReadonlySet<string>,
): boolean {
  const names = templatePlaceholders(command.run).filter((name) => Object.hasOwn(values, name));
  return names.length > 0 && risky.has(command.run)
    ? true
    : names.some((name) => exampleMayExist[values[name]?.type ?? 'text']);
}
