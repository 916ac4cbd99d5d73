/** A program that a script needs, and where it comes from. */
export interface Need {
  readonly program: string;
  readonly from: 'apt' | 'npm';
  readonly package: string;
  /** The least version of a Debian package, the exact one of an npm package. */
  readonly version: string | undefined;
}

/** The header of a repro.sh. */
export interface Needs {
  readonly programs: readonly Need[];
  /** Whether it has to be root, as for mounts and other users. */
  readonly root: boolean;
  /** Seconds for one session. */
  readonly limit: number;
  /** What is wrong with the header: line, from 1, and message. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

const defaultLimit = 60;
const longestLimit = 300;
const aptNeed = /^(\S+) \(apt ([a-z0-9][a-z0-9+.-]*)(?: >= ([\w.:~+-]+))?\)$/;
const npmNeed = /^(\S+) \(npm ((?:@[a-z0-9._-]+\/)?[a-z0-9._-]+)@(\d+\.\d+\.\d+[\w.-]*)\)$/;

/** Reads the `# needs:` and `# limit:` lines of a script. */
export function parseNeeds(script: string): Needs {
  const programs: Need[] = [];
  const problems: { line: number; message: string }[] = [];
  let root = false;
  let limit = defaultLimit;
  for (const [index, text] of script.split('\n').entries()) {
    const [, key, value = ''] = /^#\s*(needs|limit):\s*(.*?)\s*$/.exec(text) ?? [];
    if (key === undefined) continue;
    const apt = aptNeed.exec(value);
    const npm = npmNeed.exec(value);
    const line = index + 1;
    if (key === 'limit') {
      limit = Number(value);
      if (Number.isInteger(limit) && limit > 0 && limit <= longestLimit) continue;
      limit = defaultLimit;
      problems.push({
        line,
        message: `Expected seconds from 1 to ${longestLimit}, got "${value}". Write: # limit: 30`,
      });
    } else if (value === 'root') root = true;
    else if (apt)
      programs.push({ program: apt[1] ?? '', from: 'apt', package: apt[2] ?? '', version: apt[3] });
    else if (npm)
      programs.push({ program: npm[1] ?? '', from: 'npm', package: npm[2] ?? '', version: npm[3] });
    else {
      problems.push({
        line,
        message: `"${value}" is no program with its package. Write: # needs: git (apt git), # needs: git (apt git >= 2.30), # needs: tsc (npm typescript@5.9.3), or # needs: root`,
      });
    }
  }
  if (programs.length === 0 && problems.length === 0) {
    problems.push({
      line: 1,
      message: 'The header names no program. Write a line such as: # needs: git (apt git)',
    });
  }
  return { programs, root, limit, problems };
}
