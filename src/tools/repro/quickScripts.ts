import type { Script } from './readScripts.ts';

/** Seconds that a script may have taken when it was recorded, and all together one after the other. */
const longest = 20;
const total = 300;

/** What `npm test` runs again: the quickest first, as many as fit into five minutes. */
export function quickScripts(scripts: readonly Script[]): Script[] {
  let sum = 0;
  return scripts
    .flatMap((script) => (script.record ? [{ script, seconds: script.record.seconds }] : []))
    .filter(({ seconds }) => seconds < longest)
    .sort((a, b) => a.seconds - b.seconds)
    .filter(({ seconds }) => (sum += seconds) <= total)
    .map(({ script }) => script);
}
