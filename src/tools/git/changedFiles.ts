import { spawnSync } from 'node:child_process';

/** The files that changed, and the commit that they are compared with. */
export interface Changes {
  readonly base: string;
  /** The paths from the project's root, with files that Git does not track yet. */
  readonly files: readonly string[];
}

/**
 * Returns the files of the working tree that differ from the base commit: the last commit that the
 * branch shares with `origin/main`, or on `main` itself, the commit before the current one.
 *
 * @param root the project's root
 * @returns undefined if there is no such commit, for example in a clone of depth 1
 */
export function changedFiles(root: string): Changes | undefined {
  const git = (...args: readonly string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return status === 0 ? stdout : undefined;
  };
  const head = git('rev-parse', 'HEAD');
  const shared = git('merge-base', 'HEAD', 'origin/main');
  const base =
    shared !== undefined && shared !== head
      ? shared
      : git('rev-parse', '--verify', '--quiet', 'HEAD~1');
  if (base === undefined) return undefined;
  const tracked = git('diff', '--name-only', '-z', '--relative', base.trim());
  const untracked = git('ls-files', '--others', '--exclude-standard', '-z');
  if (tracked === undefined || untracked === undefined) return undefined;
  const files = `${tracked}${untracked}`.split('\0').filter((file) => file !== '');
  return { base: base.trim(), files };
}
