import { globSync, statSync } from 'node:fs';
import { answerScripts, budgets, measurePage, scriptBytes } from './check-dist/pages.ts';

// Checks the budgets of every article of the built site, and that no page has a render-blocking
// request.
const problems: string[] = [];
const rows: { path: string; html: number; script: number }[] = [];
const scriptSizes = new Map<string, number>();
for (const file of globSync('**/*.html', { cwd: 'dist' }).sort()) {
  const {
    html,
    firstHtml,
    script,
    problems: pageProblems,
  } = measurePage('dist', file, scriptSizes);
  for (const problem of pageProblems) {
    problems.push(
      `dist/${file}: ${problem} blocks the first paint or leaves the origin. Inline it, defer it, or serve it from here.`,
    );
  }
  if (!/^errors\/[^/]+\/[^/]+\/index\.html$/.test(file)) {
    if (html > budgets.listHtml)
      problems.push(
        `dist/${file}: ${html} bytes of HTML, at most ${budgets.listHtml} are allowed. Divide the page: see src/domain/paging.ts.`,
      );
    continue;
  }
  rows.push({ path: file, html, script });
  if (html > budgets.articleHtml) {
    problems.push(
      `dist/${file}: ${html} bytes of HTML, at most ${budgets.articleHtml} are allowed. Shorten the article.`,
    );
  }
  // The causes follow the quick fix.
  if (!firstHtml.includes('id="causes"')) {
    problems.push(
      `dist/${file}: the quick fix is not within the first ${budgets.firstRoundTrip} bytes of the compressed page. Shorten the quick fix, or what the page has before it.`,
    );
  }
  if (script > budgets.script) {
    problems.push(
      `dist/${file}: ${script} bytes of script, at most ${budgets.script} are allowed. Load parts on demand.`,
    );
  }
}
for (const { path, html, script } of rows)
  console.log(`${String(html).padStart(6)} HTML ${String(script).padStart(6)} script  ${path}`);
if (rows.length > 0) {
  for (const [answer, most] of [
    ['search', budgets.searchScripts],
    ['paste', budgets.pasteScripts],
  ] as const) {
    const bytes = scriptBytes('dist', answerScripts[answer]);
    console.log(`${bytes} bytes of script before the first answer to a ${answer}`);
    if (bytes > most)
      problems.push(
        `dist/_astro: the first answer to a ${answer} loads ${bytes} bytes of script, at most ${most} are allowed. Load parts on demand.`,
      );
  }
}
const fonts = globSync('dist/_astro/*.woff2').reduce((sum, file) => sum + statSync(file).size, 0);
console.log(`${fonts} bytes of fonts`);
if (fonts > budgets.fonts)
  problems.push(
    `dist/_astro: ${fonts} bytes of fonts, at most ${budgets.fonts} are allowed. Leave out a weight.`,
  );
for (const problem of problems) console.log(problem);
if (rows.length === 0) console.log('dist has no article: run "npm test -- build" first.');
process.exitCode = problems.length > 0 || rows.length === 0 ? 1 : 0;
