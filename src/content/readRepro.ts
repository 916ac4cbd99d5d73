import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repro, type Repro } from '../schema/repro.ts';

/** The evidence files beside an article. */
export interface ReproFiles {
  /** The path of `repro.sh`, relative to the project's root. The file may be missing. */
  readonly scriptPath: string;
  readonly script: string | undefined;
  /** The path of `repro.json`, relative to the project's root. The file may be missing. */
  readonly recordPath: string;
  /** The record that `npm run repro` wrote, if it fits its schema. */
  readonly record: Repro | undefined;
  /** The problem with `repro.json`, if the file exists and is invalid. */
  readonly recordProblem: string | undefined;
}

/**
 * Reads the evidence files of an article.
 *
 * @param path the article's path, relative to the root
 */
export function readRepro(root: string, path: string): ReproFiles {
  const scriptPath = path.replace(/index\.mdx$/, 'repro.sh');
  const recordPath = path.replace(/index\.mdx$/, 'repro.json');
  const read = (file: string): string | undefined =>
    existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined;
  return { scriptPath, script: read(scriptPath), recordPath, ...parseRecord(read(recordPath)) };
}

function parseRecord(text: string | undefined): Pick<ReproFiles, 'record' | 'recordProblem'> {
  if (text === undefined) return { record: undefined, recordProblem: undefined };
  try {
    const parsed = repro.safeParse(JSON.parse(text), { reportInput: true });
    if (parsed.success) return { record: parsed.data, recordProblem: undefined };
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    return { record: undefined, recordProblem: `${where}: ${issue?.message ?? ''}` };
  } catch (error) {
    return { record: undefined, recordProblem: (error as Error).message };
  }
}
