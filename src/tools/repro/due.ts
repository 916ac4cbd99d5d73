import { basename } from 'node:path';
import { missingNeeds } from './needs.ts';
import { hashArticle, hashScript } from './record.ts';
import type { Script } from './script.ts';

/** Why `npm test` runs a script. */
type Reason = 'changed' | 'other versions' | 'in turn';

/** A script that `npm test` runs. */
export interface DueScript {
  readonly script: Script;
  readonly reason: Reason;
}

/** The scripts that `npm test` runs, and those that are due but take too long for it. */
export interface DueScripts {
  readonly due: readonly DueScript[];
  readonly left: readonly Script[];
}

/** A script is quick if its recorded run took less than this, in seconds. */
const quickSeconds = 20;

/** The number of quick scripts that run although nothing changed. */
const inTurn = 12;

/**
 * The most time for scripts whose versions or helpers changed, in seconds of the recorded runs. A
 * machine with another release of Debian has other versions of nearly all programs.
 */
const otherVersionsSeconds = 300;

/** The files that every script depends on: the functions that it calls, and what runs it. */
const helperFiles = new Set(['prelude.sh', 'session.sh', 'session.ts']);

/**
 * Selects the scripts that `npm test` runs: each script that changed, the scripts whose programs have
 * other versions here than in the record, and a few of the quick ones, which take turns.
 *
 * @param changed the files that changed since the base commit, from the project's root
 * @param turn a number that grows by one from turn to turn
 * @param look tells which programs are missing and which versions the others have
 */
export function dueScripts(
  scripts: readonly Script[],
  changed: readonly string[],
  turn: number,
  look: typeof missingNeeds = missingNeeds,
): DueScripts {
  const files = new Set(changed);
  const helpersChanged = changed.some(
    (file) => file.startsWith('src/tools/repro/') && helperFiles.has(basename(file)),
  );
  const isChanged = ({ file, recordFile, record, script, article }: Script): boolean =>
    files.has(file) ||
    // The record has the digests of the script and of the article's fields, and the versions.
    files.has(recordFile) ||
    record?.script !== hashScript(script) ||
    record.article !== hashArticle(article);
  const due: DueScript[] = [];
  const others: Script[] = [];
  const quick: Script[] = [];
  for (const script of scripts) {
    if (isChanged(script)) {
      due.push({ script, reason: 'changed' });
      continue;
    }
    const { missing, versions } = look(script.needs, script.packages);
    if (missing.length > 0) continue;
    const recorded = script.record?.programs ?? {};
    const same = Object.entries(versions).every(([name, version]) => recorded[name] === version);
    if (!same || helpersChanged) others.push(script);
    else if (secondsOf(script) < quickSeconds) quick.push(script);
  }
  const left: Script[] = [];
  let sum = 0;
  for (const script of others.toSorted((a, b) => secondsOf(a) - secondsOf(b))) {
    sum += secondsOf(script);
    if (sum <= otherVersionsSeconds) due.push({ script, reason: 'other versions' });
    else left.push(script);
  }
  for (const script of takeTurn(quick, turn)) due.push({ script, reason: 'in turn' });
  return { due, left };
}

/** Returns the scripts of a turn. Each script has its turn again after all others had theirs. */
function takeTurn(scripts: readonly Script[], turn: number): Script[] {
  const sorted = scripts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (sorted.length <= inTurn) return sorted;
  const first = (turn * inTurn) % sorted.length;
  return [...sorted, ...sorted].slice(first, first + inTurn);
}

const secondsOf = ({ record }: Script): number => record?.seconds ?? 0;

/** Returns the turn of a day: the number of days since 1970. */
export const turnOfDay = (day: string): number => Date.parse(day) / (24 * 60 * 60 * 1000);
