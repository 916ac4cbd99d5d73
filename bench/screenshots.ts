import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { escapeHtml } from '../src/markdown/inline.ts';
import { compile, match, type MatchIndex } from '../src/match/index.ts';
import { ensureBrowser } from '../src/tools/browser.ts';
import { listen, siteHandler } from '../src/tools/serve.ts';
import { readArticles } from './match/cases.ts';

/** The kinds of test pictures: what people take pictures of, and what happens to pictures. */
export const pictureKinds = [
  'dark terminal',
  'light terminal',
  'browser error page',
  'Windows dialog',
  'blue screen',
  'scaled',
  'JPEG at quality 40',
  'rotated by one degree',
] as const;

/** One of them. */
export type PictureKind = (typeof pictureKinds)[number];

/**
 * Hands pictures to Diagnose as a user does, and takes the text that it shows.
 *
 * @param page has Diagnose open
 * @returns a function that reads one picture after the other; empty where Diagnose found no text
 */
function pictureReader(page: Page): (picture: RenderedPicture) => Promise<string> {
  const field = page.locator('#paste');
  const reading = page.locator('.reading');
  return async (picture) => {
    await field.fill('');
    await page.locator('#log-file').setInputFiles(picture);
    await page.waitForFunction(
      () =>
        /^(?:done|failed)$/.test(
          document.querySelector<HTMLElement>('.reading')?.dataset['state'] ?? '',
        ),
      undefined,
      { timeout: 120_000 },
    );
    if ((await reading.getAttribute('data-state')) === 'done') return field.inputValue();
    const words = await reading.getByRole('alert').innerText();
    if (words.startsWith('No text was found')) return '';
    throw new Error(`Diagnose could not read a picture: ${words}`);
  };
}

const terminal = (colours: string, message: string): string =>
  `<style>body{margin:0;${colours};font:14px/1.35 'DejaVu Sans Mono',monospace}
  #shot{box-sizing:border-box;inline-size:900px;padding:12px 14px}
  pre{margin:0;font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}
  i{font-style:normal;color:#4e9a06}</style>
  <div id="shot"><pre><i>dev@build</i>:~/app$ make run\n${message}\n<i>dev@build</i>:~/app$ </pre></div>`;

const dark = 'background:#1e1e1e;color:#d4d4d4';
const light = 'background:#fff;color:#222';

/** The page whose `#shot` is a picture of a message; what it looks like is drawn, the text is real. */
export function pictureHtml(kind: PictureKind, message: string): string {
  const text = escapeHtml(message);
  switch (kind) {
    case 'dark terminal':
    case 'scaled':
      return terminal(dark, `<span style="color:#f14c4c">${text}</span>`);
    case 'light terminal':
    case 'JPEG at quality 40':
    case 'rotated by one degree':
      return terminal(light, text);
    case 'browser error page':
      return `<style>body{margin:0;background:#fff;color:#5f6368;font:15px/1.6 'DejaVu Sans',sans-serif}
      #shot{inline-size:760px;padding:60px 80px;box-sizing:border-box}h1{font-weight:500;font-size:24px;color:#202124}
      p{white-space:pre-wrap;overflow-wrap:anywhere}
      span{background:#1a73e8;color:#fff;border-radius:4px;padding:8px 18px;float:right}
      b{display:block;inline-size:70px;block-size:60px;border:4px solid #5f6368;border-radius:6px}</style>
      <div id="shot"><b></b><h1>This page isn’t working</h1><p>${text}</p><span>Reload</span><br></div>`;
    case 'Windows dialog':
      return `<style>body{margin:0;background:#4a6a8a;font:12px/1.4 'DejaVu Sans',sans-serif;color:#000}
      #shot{padding:26px;inline-size:620px;background:linear-gradient(#4a6a8a,#27405c)}
      div div{background:#fff;border:1px solid #999;box-shadow:0 4px 14px #0008}
      h1{margin:0;font:12px/30px 'DejaVu Sans',sans-serif;padding-inline:10px;background:#fff}h1 i{float:right;font-style:normal}
      p{margin:12px 16px 18px 60px;min-block-size:40px;white-space:pre-wrap;overflow-wrap:anywhere}
      b{float:left;margin:12px;inline-size:32px;block-size:32px;border-radius:50%;background:#c42b1c;color:#fff;font:20px/32px sans-serif;text-align:center}
      footer{background:#f0f0f0;padding:10px;text-align:right}span{display:inline-block;border:1px solid #0067c0;background:#fdfdfd;padding:3px 28px}</style>
      <div id="shot"><div><h1>Error<i>✕</i></h1><b>×</b><p>${text}</p><footer><span>OK</span></footer></div></div>`;
    case 'blue screen':
      return `<style>body{margin:0;background:#0078d7;color:#fff;font:18px/1.5 'DejaVu Sans',sans-serif}
      #shot{inline-size:960px;box-sizing:border-box;padding:60px 90px}b{font:90px/1 sans-serif}p{white-space:pre-wrap;overflow-wrap:anywhere}</style>
      <div id="shot"><b>:(</b><p>Your PC ran into a problem and needs to restart. We’re just collecting some error info, and then we’ll restart for you.</p><p>Stop code: ${text}</p></div>`;
  }
}

/** A test picture, as a file picker would hand it over. */
export interface RenderedPicture {
  readonly name: string;
  readonly mimeType: 'image/png' | 'image/jpeg';
  readonly buffer: Buffer;
}

/**
 * Draws a message as a picture of a kind.
 *
 * @param page a page of Chromium that nothing else uses: its content is replaced
 */
export async function renderPicture(
  page: Page,
  kind: PictureKind,
  message: string,
): Promise<RenderedPicture> {
  await page.setContent(pictureHtml(kind, message));
  const shot = page.locator('#shot');
  if (kind === 'JPEG at quality 40') {
    const buffer = await shot.screenshot({ type: 'jpeg', quality: 40 });
    return { name: 'picture.jpg', mimeType: 'image/jpeg', buffer };
  }
  const png = await shot.screenshot();
  const turn = kind === 'rotated by one degree' ? Math.PI / 180 : 0;
  const scale = kind === 'scaled' ? 0.8 : 1;
  const buffer = turn === 0 && scale === 1 ? png : await redraw(page, png, scale, turn);
  return { name: 'picture.png', mimeType: 'image/png', buffer };
}

/** Scales a picture and turns it, by an angle in radians, on white. */
async function redraw(page: Page, png: Buffer, scale: number, turn: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([source, size, angle]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      const more = Math.ceil(Math.sin(angle) * image.width);
      canvas.width = Math.round(image.width * size) + more;
      canvas.height = Math.round(image.height * size) + more;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.imageSmoothingQuality = 'high';
      context.translate(angle === 0 ? 0 : more / 2, 0);
      context.rotate(angle);
      context.drawImage(image, 0, 0, image.width * size, image.height * size);
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    },
    [png.toString('base64'), scale, turn] as const,
  );
  return Buffer.from(base64, 'base64');
}

/** What was counted over the pictures of a kind. */
interface PictureScore {
  readonly pictures: number;
  /** Pictures whose first answer is the article of the message. */
  readonly first: number;
  /** Those of them in which the matcher called the answer exact or likely. */
  readonly sure: number;
  /** Words of the messages, as separated by spaces, and those of them that were read letter by letter. */
  readonly words: number;
  readonly wordsRead: number;
  /** What went wrong, for a look at it. */
  readonly wrong: readonly { readonly id: string; readonly got: string; readonly text: string }[];
}

/** A message, and what was read in its picture. */
interface ReadMessage {
  /** The article that it is about. */
  readonly id: string;
  readonly message: string;
  readonly text: string;
}

/** Asks the matcher about what was read, and counts how often it is right. */
export function scorePictures(index: MatchIndex, read: readonly ReadMessage[]): PictureScore {
  const score = { pictures: read.length, first: 0, sure: 0, words: 0, wordsRead: 0 };
  const wrong: { id: string; got: string; text: string }[] = [];
  for (const { id, message, text } of read) {
    const [best] = match(index, text).matches;
    if (best?.id === id) {
      score.first += 1;
      if (best.confidence !== 'possible') score.sure += 1;
    } else wrong.push({ id, got: best?.id ?? 'none', text });
    const there = new Set(wordsOf(text));
    const words = wordsOf(message);
    score.words += words.length;
    score.wordsRead += words.filter((word) => there.has(word)).length;
  }
  return { ...score, wrong };
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/**
 * `npm run bench:screenshots [-- --all --every 3 --kind name --wrong]`, after a build: draws the first sample of
 * each article (`--all`: every sample; `--every`: of those one in so many) as pictures of each kind, lets the built Diagnose read them, and
 * counts how often the matcher puts the right article first.
 */
async function main(): Promise<void> {
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
}

if (import.meta.main) await main();
