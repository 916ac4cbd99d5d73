import { lintContent } from './lint-content/report.ts';
import { today } from '../content/readCorpus.ts';

// `npm run lint:content [-- part-of-a-path…]`: checks all content, prints what concerns those paths.
const { lines, passed } = lintContent({
  root: process.cwd(),
  today: today(),
  wanted: process.argv.slice(2),
  annotate: Boolean(process.env['GITHUB_ACTIONS']),
});
for (const line of lines) console.log(line);
process.exitCode = passed ? 0 : 1;
