import { globSync } from 'node:fs';
import { budgets, measurePage } from './check-dist/pages.ts';

// Checks the budgets of every article of the built site, and that no page has a render-blocking
// request.
const problems: string[] = [];
const rows: { path: string; html: number; script: number }[] = [];
const scriptSizes = new Map<string, number>();
for (const file of globSync('**/*.html', { cwd: 'dist' }).sort()) {
  const { html, script, problems: pageProblems } = measurePage('dist', file, scriptSizes);
  for (const problem of pageProblems) {
    problems.push(
      `dist/${file}: ${problem} blocks the first paint or leaves the origin. Inline it, defer it, or serve it from here.`,
    );
  }
  if (!/^errors\/[^/]+\/[^/]+\/index\.html$/.test(file)) continue;
  rows.push({ path: file, html, script });
  if (html > budgets.articleHtmlMost) {
    problems.push(
      `dist/${file}: ${html} bytes of HTML, at most ${budgets.articleHtmlMost} are allowed. Shorten the article.`,
    );
  }
  if (script > budgets.script) {
    problems.push(
      `dist/${file}: ${script} bytes of script, at most ${budgets.script} are allowed. Load parts on demand.`,
    );
  }
}
const over = rows.filter(({ html }) => html > budgets.articleHtml);
if (over.length > rows.length * (1 - budgets.articleShare)) {
  problems.push(
    `${over.length} of ${rows.length} articles are over ${budgets.articleHtml} bytes, at most ${Math.round((1 - budgets.articleShare) * 100)}% may be: ${over.map(({ path }) => path).join(', ')}`,
  );
}
for (const { path, html, script } of rows)
  console.log(`${String(html).padStart(6)} HTML ${String(script).padStart(6)} script  ${path}`);
for (const problem of problems) console.log(problem);
if (rows.length === 0) console.log('dist has no article: run "npm test -- build" first.');
process.exitCode = problems.length > 0 || rows.length === 0 ? 1 : 0;
