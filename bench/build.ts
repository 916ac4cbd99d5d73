import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus, today, validArticles } from '../src/content/readCorpus.ts';
import { correctArticles, madeArticles, writeArticles } from './build/madeCorpus.ts';
import { measure } from './build/measure.ts';
import {
  changeArticle,
  installStarlight,
  site,
  writeOwnProject,
  writePlainProject,
  writeStarlightProject,
} from './build/projects.ts';

// `npm run bench:build [-- --sizes 58,522,2030 --sites ours,plain]` builds made articles with plain
// Astro and MDX, with Starlight, and with ours, and prints the processor time and memory of each. The
// second build of each is after a change of one article. A size is rounded to whole rounds of the
// real articles. Starlight is installed into the system's folder for temporary files.
const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '58,522,2030' },
    sites: { type: 'string', default: 'plain,starlight,ours alone,ours' },
  },
});
const root = process.cwd();
const corpus = readCorpus(root, 'content', today());
const originals = validArticles(corpus);
const folder = mkdtempSync(join(tmpdir(), 'unstuck-bench-build-'));
const starlight = join(tmpdir(), 'unstuck-bench-starlight');

const sites: Readonly<Record<string, (content: string, project: string) => void>> = {
  plain: (content, project) => writePlainProject(root, project, content),
  starlight: (content, project) => {
    const { version } = JSON.parse(
      readFileSync(join(root, 'node_modules/astro/package.json'), 'utf8'),
    ) as { version: string };
    mkdirSync(starlight, { recursive: true });
    installStarlight(starlight, version);
    writeStarlightProject(starlight, project, content);
  },
  'ours alone': (content, project) => {
    cpSync(join(content, 'content'), join(project, 'content'), { recursive: true });
    writeOwnProject(root, project, true);
  },
  ours: (content, project) => {
    cpSync(join(content, 'content'), join(project, 'content'), { recursive: true });
    writeOwnProject(root, project, false);
  },
};

const build = [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'];
const env = { SITE_URL: site, BASE_PATH: '/', ASTRO_TELEMETRY_DISABLED: '1' };

console.log(
  '| articles | site | seconds | of plain | peak MB | one changed, seconds | of its full build |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const size of options.sizes.split(',').map(Number)) {
  const rounds = Math.max(1, Math.round(size / originals.length));
  const content = join(folder, `content-${rounds}`);
  for (const name of ['tools', 'pages'])
    cpSync(join(root, 'content', name), join(content, 'content', name), { recursive: true });
  writeArticles(join(content, 'content'), madeArticles(root, originals, rounds));
  correctArticles(content);
  let plain: number | undefined;
  for (const name of options.sites.split(',')) {
    const write = sites[name];
    if (!write)
      throw new Error(`--sites has "${name}"; expected some of ${Object.keys(sites).join(', ')}.`);
    const project = join(folder, `project-${rounds}`);
    mkdirSync(project, { recursive: true });
    write(content, project);
    const full = await measure(project, build, env);
    if (name === 'plain') plain = full.seconds;
    const [article = ''] = globSync(['content/articles/*/*/index.mdx', 'src/content/**/*-*.mdx'], {
      cwd: project,
    }).sort();
    changeArticle(join(project, article));
    const changed = await measure(project, build, env);
    const cells = [
      rounds * originals.length,
      name,
      full.seconds.toFixed(1),
      plain === undefined ? '–' : (full.seconds / plain).toFixed(2),
      Math.round(full.memory),
      changed.seconds.toFixed(1),
      `${((100 * changed.seconds) / full.seconds).toFixed(0)}%`,
    ];
    console.log(`| ${cells.join(' | ')} |`);
    rmSync(project, { recursive: true });
  }
}
rmSync(folder, { recursive: true });
