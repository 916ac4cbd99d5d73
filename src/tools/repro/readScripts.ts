import type { Article } from '../../schema/article.ts';
import type { Repro } from '../../schema/repro.ts';
import type { Corpus } from '../../content/types.ts';
import { validArticles } from '../../content/validArticles.ts';
import { packagesFolder } from './packagesFolder.ts';
import { type Needs, parseNeeds } from './parseNeeds.ts';

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
