import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { compile } from '../src/match/compile.ts';
import { readArticles } from './match/readArticles.ts';
import { pictureKinds } from './pictureKinds.ts';
import { pictureReader } from './pictureReader.ts';
import { renderPicture } from './renderPicture.ts';
import { type ReadMessage, scorePictures } from './scorePictures.ts';
import { ensureBrowser } from '../src/tools/ensureBrowser.ts';
import { listen } from '../src/tools/listen.ts';
import { siteHandler } from '../src/tools/siteHandler.ts';

// `npm run bench:screenshots [-- --all --every 3 --kind name --wrong]`, after a build: draws the first sample of
// each article (`--all`: every sample; `--every`: of those one in so many) as pictures of each kind, lets the built Diagnose read them, and
// counts how often the matcher puts the right article first.
const { values: options } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    every: { type: 'string', default: '1' },
    kind: { type: 'string' },
    wrong: { type: 'boolean', default: false },
  },
});
const kinds = pictureKinds.filter((kind) => !options.kind || kind === options.kind);
if (kinds.length === 0) {
  console.error(`There is no kind "${options.kind}". The kinds are: ${pictureKinds.join(', ')}.`);
  process.exit(2);
}
const { articles, cases } = readArticles(process.cwd());
const index = compile(articles);
const every = Number(options.every);
if (!Number.isInteger(every) || every < 1) {
  console.error(`--every is "${options.every}": expected a whole number from 1.`);
  process.exit(2);
}
const chosen = cases
  .filter(({ id }, at) => options.all || cases.findIndex((one) => one.id === id) === at)
  .filter((_, at) => at % every === 0);

const site = siteHandler('dist');
const server = await listen(0);
server.on('request', site);
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  // Root, as in containers, has no sandbox.
  args: ['--no-sandbox'],
});
const canvas = await browser.newPage();
const diagnose = await browser.newPage();
await diagnose.goto(`http://localhost:${(server.address() as AddressInfo).port}/diagnose/`);
const read = pictureReader(diagnose);

const share = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)}%`;
console.log('| kind | pictures | right first | and sure | words read exactly |');
console.log('| --- | --- | --- | --- | --- |');
const everything: ReadMessage[] = [];
const row = (name: string, messages: readonly ReadMessage[]): void => {
  const score = scorePictures(index, messages);
  console.log(
    `| ${name} | ${score.pictures} | ${share(score.first, score.pictures)} | ${share(score.sure, score.pictures)} | ${share(score.wordsRead, score.words)} |`,
  );
  if (!options.wrong || messages === everything) return;
  for (const { id, got, text } of score.wrong)
    console.log(`${name}: ${id} got ${got}: ${JSON.stringify(text.slice(0, 300))}`);
};
for (const kind of kinds) {
  const messages: ReadMessage[] = [];
  for (const { id, text: message } of chosen) {
    const text = await read(await renderPicture(canvas, kind, message));
    messages.push({ id: id ?? '', message, text });
  }
  row(kind, messages);
  everything.push(...messages);
}
row('all', everything);
await browser.close();
server.close();
