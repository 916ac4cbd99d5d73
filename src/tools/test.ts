import { ensureBrowser } from './ensureBrowser.ts';
import { runStage } from './runStage.ts';
import { stages } from './stages.ts';

// `npm test [-- stage…]`: runs the stages in order, and stops after a stage with a failure.
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  const names = stages.map(({ name }) => name).join(', ');
  console.error(`There is no stage "${unknown.join('", "')}". The stages are: ${names}.`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const stage of stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  if (failed > 0) {
    console.log(`- ${stage.name}: not run, as an earlier stage failed`);
    continue;
  }
  if (stage.name === 'browser' || stage.name === 'accessibility')
    process.env['BROWSER_PATH'] = ensureBrowser();
  const results = await runStage(stage, ({ check, passed: ok, seconds, output }) => {
    console.log(`${ok ? '✓' : '✗'} ${stage.name}: ${check.name} (${seconds.toFixed(1)} s)`);
    // Print the summary of checks that passed: the number of tests, so that a run without tests is
    // noticed; the advice on content; the sizes of pages.
    if (!ok || !['lint', 'build'].includes(stage.name)) console.log(output.trimEnd());
  });
  passed += results.filter((result) => result.passed).length;
  failed += results.filter((result) => !result.passed).length;
}
console.log(`checks: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
