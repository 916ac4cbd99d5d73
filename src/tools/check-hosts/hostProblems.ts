import { readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { hostFileNames } from '../../hosting/hosts.ts';
import { readHeaderRules } from '../../hosting/netlify.ts';
import type { RunningHost, ServedSite } from './servers.ts';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** As it is sent: `fetch` would decompress and follow. */
function ask(address: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    }).on('error', reject);
  });
}

/**
 * Checks the responses of a server: the headers of `_headers`, compressed files, `index.html` for
 * folders, 404.html with its status, redirects, and responses to conditional requests.
 *
 * @returns the problems, as sentences, and the number of checks
 */
export async function hostProblems(
  host: RunningHost,
  { folder, base, compressed, redirect }: ServedSite,
): Promise<{ problems: string[]; asked: number }> {
  const problems: string[] = [];
  let asked = 0;
  const expect = (what: string, got: unknown, expected: unknown): void => {
    asked += 1;
    if (JSON.stringify(got) !== JSON.stringify(expected))
      problems.push(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}.`);
  };
  const article = 'errors/node/eaddrinuse/';
  const file = (path: string): Buffer =>
    readFileSync(join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path));
  const script = /src="[^"]*\/(_astro\/[^"]+\.js)"/.exec(file(article).toString('utf8'))?.[1] ?? '';
  const headersOf = readHeaderRules(file('_headers').toString('utf8'));

  const types: readonly (readonly [path: string, type: RegExp])[] = [
    ['', /^text\/html; ?charset=utf-8$/i],
    [article, /^text\/html; ?charset=utf-8$/i],
    [script, /^(?:text|application)\/javascript/],
    ['pagefind/pagefind-worker.js', /^(?:text|application)\/javascript/],
    ['worker.js', /^(?:text|application)\/javascript/],
    ['match/lookup.json', /^application\/json/],
    ['manifest.webmanifest', /^application\/manifest\+json/],
    ['favicon.svg', /^image\/svg\+xml/],
    ['sitemap-0.xml', /^(?:text|application)\/xml/],
  ];
  for (const [path, type] of types) {
    const answer = await ask(`${host.origin}${base}${path}`);
    expect(`${path} status`, answer.status, 200);
    expect(`${path} body`, answer.body.equals(file(path)), true);
    expect(
      `${path} type ${answer.headers['content-type']}`,
      type.test(answer.headers['content-type'] ?? ''),
      true,
    );
    for (const [name, value] of headersOf(base + path))
      expect(`${path} ${name}`, answer.headers[name.toLowerCase()], value);
    const etag = answer.headers.etag ?? '';
    const again = await ask(`${host.origin}${base}${path}`, { 'if-none-match': etag });
    expect(`${path} asked again`, again.status, 304);
  }
  const decoders = { gzip: gunzipSync, br: brotliDecompressSync } as const;
  const encodings = (['gzip', 'br'] as const).filter(
    (encoding) => compressed && (encoding === 'gzip' || host.brotli),
  );
  for (const encoding of encodings)
    for (const path of [article, script, 'match/lookup.json']) {
      const answer = await ask(`${host.origin}${base}${path}`, { 'accept-encoding': encoding });
      expect(`${path} as ${encoding}`, answer.headers['content-encoding'], encoding);
      expect(`${path} varies`, /accept-encoding/i.test(answer.headers.vary ?? ''), true);
      if (answer.headers['content-encoding'] === encoding)
        expect(`${path} decoded`, decoders[encoding](answer.body).equals(file(path)), true);
    }
  const long = await ask(`${host.origin}${base}search/?q=${'x%20'.repeat(10_000)}`);
  expect('search for 20,000 characters', long.status, 200);
  // Users get neither the files for hosts nor a page at an unknown path.
  for (const path of ['errors/none/', 'none', ...hostFileNames]) {
    const answer = await ask(`${host.origin}${base}${path}`);
    expect(`${path} status`, answer.status, 404);
    expect(`${path} is the page for it`, answer.body.equals(file('404.html')), true);
    for (const [name, value] of headersOf(`${base}404.html`))
      expect(`${path} ${name}`, answer.headers[name.toLowerCase()], value);
  }
  const moved = await ask(host.origin + redirect.from);
  expect('redirect status', moved.status, 301);
  expect('redirect', (moved.headers.location ?? '').replace(host.origin, ''), redirect.to);
  const slash = await ask(host.origin + base + article.slice(0, -1));
  expect('folder without / status', [301, 302, 307, 308].includes(slash.status ?? 0), true);
  const target = new URL(slash.headers.location ?? '', host.origin + base + article.slice(0, -1));
  expect('folder without /', target.pathname, base + article);
  if (base !== '/') expect('elsewhere', (await ask(`${host.origin}/none/`)).status, 404);
  return { problems, asked };
}
