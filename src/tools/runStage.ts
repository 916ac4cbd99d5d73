import { availableParallelism } from 'node:os';
import type { Stage } from './Check.ts';
import { type CheckResult, runCheck } from './runCheck.ts';

/**
 * Runs all checks of a stage, as many at once as there are cores, and none is left out because
 * another failed: one run shows everything that is wrong.
 *
 * @param report called with each result as it comes
 */
export async function runStage(
  stage: Stage,
  report: (result: CheckResult) => void,
): Promise<CheckResult[]> {
  const waiting = [...stage.checks];
  const results: CheckResult[] = [];
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const result = await runCheck(check);
      results.push(result);
      report(result);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}
