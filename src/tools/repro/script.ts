import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validArticles } from '../../content/readCorpus.ts';
import type { Corpus } from '../../content/types.ts';
import type { Article } from '../../schema/article.ts';
import type { Repro } from '../../schema/repro.ts';
import { packagesFolder } from './install.ts';
import { type Needs, parseNeeds } from './needs.ts';

/** An article's `repro.sh`, and what belongs to it. */
export interface Script {
  readonly id: string;
  /** Relative to the project's root, as are the others. */
  readonly file: string;
  readonly recordFile: string;
  /** The record of the last run, if there is one. */
  readonly record: Repro | undefined;
  readonly article: Article;
  readonly script: string;
  readonly needs: Needs;
  /** Where its npm packages are, if it has any. */
  readonly packages: string | undefined;
}

/** The scripts of all articles that have one. @param cache where npm packages are kept */
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

/** A script that runs by itself: what phases stand on, the phases, and what runs them. */
export const assembleScript = (script: string): string =>
  part('./prelude.sh') + '\n' + script + part('./session.sh');

/** The fixes that a script can run, with the line of each function, from 1: `fix_use_sudo` is `use-sudo`. */
export function scriptFixes(script: string): Map<string, number> {
  const lines = script.split('\n').entries();
  return new Map(
    [...lines].flatMap(([index, text]) => {
      const name = /^fix_([a-z0-9_]+)\s*\(\)/.exec(text)?.[1];
      return name === undefined ? [] : [[name.replaceAll('_', '-'), index + 1] as const];
    }),
  );
}
