import { createReadStream, existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Element as HastElement, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { visit } from 'unist-util-visit';
import { requiredFaults } from '../unit/discovery/data/requiredProperties.ts';
import { schemaOrgFaults } from '../unit/discovery/data/schemaOrg.ts';

/** A built page: its path, and what of it is for search engines and chats. */
interface Page {
  readonly path: string;
  readonly elements: readonly HastElement[];
  readonly data: readonly Record<string, unknown>[];
  /** All text but that of scripts, runs of spaces as one. */
  readonly text: string;
}

const textOf = (node: Nodes): string => {
  if (node.type === 'element' && ['script', 'style'].includes(node.tagName)) return '';
  if ('children' in node) return node.children.map(textOf).join('');
  return node.type === 'text' ? node.value : '';
};
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function readPage(file: string): Page {
  const tree = fromHtml(readFileSync(`dist/${file}`, 'utf8'));
  const elements: HastElement[] = [];
  visit(tree, 'element', (element) => {
    elements.push(element);
  });
  const data = elements
    .filter(({ properties }) => properties['type'] === 'application/ld+json')
    .flatMap(({ children: [child] }) => {
      const text = child?.type === 'text' ? child.value : '';
      return (JSON.parse(text) as { '@graph': Record<string, unknown>[] })['@graph'];
    });
  const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
  return { path, elements, data, text: oneLine(textOf(tree)) };
}

const pages = globSync('**/*.html', { cwd: 'dist' }).map(readPage);
const found = (page: Page, tag: string, key: string, value: string): string[] =>
  page.elements
    .filter(
      ({ tagName, properties }) =>
        tagName === tag && [properties[key]].flat().map(String).includes(value),
    )
    .map(({ properties }) => String(properties['content'] ?? properties['href']));
const meta = (page: Page, name: string): string[] => [
  ...found(page, 'meta', 'name', name),
  ...found(page, 'meta', 'property', name),
];
const title = (page: Page): string =>
  page.elements.filter(({ tagName }) => tagName === 'title').map(textOf)[0] ?? '';
const shown = pages.filter((page) => meta(page, 'robots').length === 0);
const articles = shown.filter(({ path }) => /^\/errors\/[^/]+\/[^/]+\/$/.test(path));

test('there are pages to look at', () => {
  expect(shown.length).toBeGreaterThan(60);
  expect(articles.length).toBeGreaterThan(50);
});

test('every page has a title and a description of its own', () => {
  expect(new Set(shown.map(title)).size).toBe(shown.length);
  expect(new Set(shown.flatMap((page) => meta(page, 'description'))).size).toBe(shown.length);
  for (const page of shown) {
    expect(title(page), page.path).toMatch(/\S.*Unstuck|^Unstuck: \S/);
    expect(title(page), page.path).not.toContain('\\<');
    expect(meta(page, 'description')[0]?.length, page.path).toBeGreaterThan(40);
  }
});

test('every page says its address, once as canonical and once for chats', () => {
  for (const page of shown) {
    const [canonical = '', ...others] = found(page, 'link', 'rel', 'canonical');
    expect(others, page.path).toEqual([]);
    expect(new URL(canonical).pathname).toBe(page.path);
    expect(meta(page, 'og:url')).toEqual([canonical]);
  }
});

test('every page can be shared: what Open Graph and X ask for, and a picture that is there', () => {
  for (const page of shown) {
    const isArticle = articles.includes(page);
    expect(meta(page, 'og:type')).toEqual([isArticle ? 'article' : 'website']);
    expect(meta(page, 'twitter:card')).toEqual(['summary_large_image']);
    expect(meta(page, 'og:description')).toEqual(meta(page, 'description'));
    expect(title(page)).toContain(meta(page, 'og:title')[0]);
    expect(meta(page, 'og:image:alt')[0]).toMatch(/\S{4}/);
    const picture = new URL(meta(page, 'og:image')[0] ?? '').pathname;
    expect(picture).toBe(
      isArticle ? page.path.replace(/^\/errors(.*)\/$/, '/share$1.png') : '/share/unstuck.png',
    );
    const png = readFileSync(`dist${picture}`);
    // The header of a PNG: https://www.w3.org/TR/png-3/#11IHDR
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String)).toEqual([
      ...meta(page, 'og:image:width'),
      ...meta(page, 'og:image:height'),
    ]);
  }
});

test('structured data is known to schema.org, and has what search engines require', () => {
  for (const page of pages) {
    expect(schemaOrgFaults(page.data), page.path).toEqual([]);
    expect(requiredFaults(page.data), page.path).toEqual([]);
  }
});

test('structured data says only what the page shows', () => {
  const texts = (value: unknown, key = ''): string[] => {
    if (Array.isArray(value)) return value.flatMap((each) => texts(each, key));
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).flatMap(([name, each]) => texts(each, name));
    return ['name', 'headline', 'description', 'text'].includes(key) ? [String(value)] : [];
  };
  for (const page of pages) {
    for (const text of texts(page.data))
      for (const part of text.split(/(?<=^Quick fix): /))
        expect(page.text, page.path).toContain(oneLine(part));
    const dates = page.elements.map(({ properties }) => properties['dateTime']);
    for (const { dateModified } of page.data)
      if (dateModified) expect(dates, page.path).toContain(dateModified);
  }
});

test('each kind of page has its kind of data', () => {
  const types = (path: string): unknown[] | undefined =>
    pages.find((page) => page.path === path)?.data.map((thing) => thing['@type']);
  expect(types('/')).toEqual(['WebSite']);
  expect(types('/errors/git/')).toEqual(['BreadcrumbList']);
  expect(types('/about/')).toEqual(['BreadcrumbList']);
  for (const { path } of articles) {
    const own = types(path);
    expect(own).toEqual(
      ['BreadcrumbList', 'TechArticle', 'HowTo', 'FAQPage'].filter(
        (type) => type !== 'HowTo' || own?.includes('HowTo'),
      ),
    );
  }
});

test('the sitemap lists what may be found, with the day of the last review', async () => {
  const [index] = await parseSitemapIndex(createReadStream('dist/sitemap-index.xml'));
  expect(new URL(index?.url ?? '').pathname).toBe('/sitemap-0.xml');
  const items = await parseSitemap(createReadStream('dist/sitemap-0.xml'));
  const paths = items.map(({ url }) => new URL(url).pathname);
  expect(paths.sort()).toEqual(shown.map(({ path }) => path).sort());
  for (const page of articles) {
    const item = items.find(({ url }) => new URL(url).pathname === page.path);
    const reviewed = page.data.find((thing) => thing['dateModified'])?.['dateModified'];
    expect(item?.lastmod?.slice(0, 10), page.path).toBe(reviewed);
  }
  const about = items.find(({ url }) => url.endsWith('/about/'));
  expect(about?.lastmod).toBeUndefined();
});

test('robots may read everything, and are led to the sitemap', () => {
  const robots = readFileSync('dist/robots.txt', 'utf8');
  expect(robots).toMatch(/^User-agent: \*\nAllow: \/\n\nSitemap: (\S+)\/sitemap-index\.xml\n$/);
});

test.describe('as XML', () => {
  // The test parses text in the page, which its Trusted Types forbid.
  test.use({ bypassCSP: true });
  test('feeds are well-formed to a browser, complete, and lead to pages', async ({ page }) => {
    const feeds = ['feed.xml', ...globSync('errors/*/feed.xml', { cwd: 'dist' })];
    expect(feeds.length).toBeGreaterThan(10);
    await page.goto('/');
    for (const feed of feeds) {
      const xml = readFileSync(`dist/${feed}`, 'utf8');
      const read = await page.evaluate((text) => {
        const document = new DOMParser().parseFromString(text, 'application/xml');
        const ns = 'http://www.w3.org/2005/Atom';
        const all = (from: Document | Element, name: string): Element[] => [
          ...from.getElementsByTagNameNS(ns, name),
        ];
        const own = (from: Element, name: string): string[] =>
          all(from, name).flatMap((each) =>
            each.parentElement === from ? (each.textContent ?? '').trim() : [],
          );
        const root = document.documentElement;
        return {
          error: document.querySelector('parsererror')?.textContent,
          self: root.querySelector('link[rel=self]')?.getAttribute('href') ?? '',
          author: all(root, 'author').length,
          needed: ['id', 'title', 'updated'].map((name) => own(root, name).length),
          dates: all(document, 'updated').map((each) => each.textContent ?? ''),
          entries: all(root, 'entry').map((entry) => ({
            needed: ['id', 'title', 'updated', 'summary'].map((name) => own(entry, name).length),
            id: own(entry, 'id')[0] ?? '',
            title: own(entry, 'title')[0] ?? '',
            address: entry.querySelector('link')?.getAttribute('href') ?? '',
          })),
        };
      }, xml);
      expect(read.error, feed).toBeUndefined();
      expect(new URL(read.self).pathname).toBe(`/${feed}`);
      expect([read.author, ...read.needed]).toEqual([1, 1, 1, 1]);
      for (const date of read.dates)
        expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
      expect(read.entries.length).toBeGreaterThan(0);
      expect(new Set(read.entries.map(({ id }) => id)).size).toBe(read.entries.length);
      for (const { needed, id, title: heading, address } of read.entries) {
        expect(needed).toEqual([1, 1, 1, 1]);
        expect(id).toMatch(/^tag:[a-z0-9.-]+,\d{4}:[a-z0-9-]+\/[a-z0-9-]+$/);
        const target = articles.find(({ path }) => path === new URL(address).pathname);
        expect(target && title(target)).toBe(`${heading} · Unstuck`);
      }
    }
  });
});

test('a reader finds the feeds, by link and by sight', async ({ page, request }) => {
  await page.goto('/errors/git/');
  const alternates = await page
    .locator('link[rel=alternate][type="application/atom+xml"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(alternates.sort()).toEqual(['/errors/git/feed.xml', '/feed.xml']);
  await expect(page.getByRole('link', { name: /^Feed/ })).toHaveAttribute(
    'href',
    '/errors/git/feed.xml',
  );
  await page.goto('/recent/');
  await expect(page.getByRole('main').getByRole('link', { name: 'feed' })).toHaveAttribute(
    'href',
    '/feed.xml',
  );
  const answer = await request.get('/feed.xml');
  expect(answer.headers()['content-type']).toMatch(/xml/);
  expect((await request.get('/humans.txt')).ok()).toBe(true);
  await expect(page.locator('link[rel=author]')).toHaveAttribute('href', '/humans.txt');
});

test('rules for hosts are there, whether or not an article was renamed', () => {
  for (const file of ['_redirects', 'redirects.nginx.conf', 'redirects.caddy'])
    expect(existsSync(`dist/${file}`), file).toBe(true);
});
