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
