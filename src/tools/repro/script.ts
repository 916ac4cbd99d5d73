import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validArticles } from '../../content/readCorpus.ts';
import type { Corpus } from '../../content/types.ts';
import type { Article } from '../../schema/article.ts';
import type { Repro } from '../../schema/repro.ts';
import { packagesFolder } from './install.ts';
import { type Needs, parseNeeds } from './needs.ts';

/** An article's `repro.sh`, with the article and the last record. */
export interface Script {
  readonly id: string;
  /** The path of `repro.sh`, relative to the project's root. */
  readonly file: string;
  /** The path of `repro.json`, relative to the project's root. */
  readonly recordFile: string;
  /** The record of the last run, if there is one. */
  readonly record: Repro | undefined;
  readonly article: Article;
  readonly script: string;
  readonly needs: Needs;
  /** The folder with the script's npm packages, if it needs any. */
  readonly packages: string | undefined;
}

/**
 * Returns the scripts of all articles that have one and fit the schema.
 *
 * @param cache the folder for npm packages
 */
export function readScripts(corpus: Corpus, cache: string): Script[] {
  return validArticles(corpus).flatMap(({ id, data, repro }) => {
    if (repro.script === undefined) return [];
    const needs = parseNeeds(repro.script);
    return {
      id,
      file: repro.scriptPath,
      recordFile: repro.recordPath,
      record: repro.record,
      article: data,
      script: repro.script,
      needs,
      packages: packagesFolder(needs, cache),
    };
  });
}

const part = (name: string): string =>
  readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');

/** Returns a script that runs by itself: the helper functions, the phases, and the session runner. */
export const assembleScript = (script: string): string =>
  part('./prelude.sh') + '\n' + script + part('./session.sh');

/**
 * Returns the fixes that a script can run, each with the line of its function, from 1.
 *
 * @example scriptFixes('fix_use_sudo() {') // new Map([['use-sudo', 1]])
 */
export function scriptFixes(script: string): Map<string, number> {
  const lines = script.split('\n').entries();
  return new Map(
    [...lines].flatMap(([index, text]) => {
      const name = /^fix_([a-z0-9_]+)\s*\(\)/.exec(text)?.[1];
      return name === undefined ? [] : [[name.replaceAll('_', '-'), index + 1] as const];
    }),
  );
}
