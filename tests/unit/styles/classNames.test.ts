import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (pattern: string): string =>
  globSync(pattern)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
const sheets = read('src/**/*.css').replaceAll(/\/\*[\s\S]*?\*\/|'[^']*'/g, '');
const markup = read('src/**/*.astro');
const scripts = read('src/{components,domain,markdown}/**/*.ts');
const browserTests = read('tests/e2e/*.ts');

/** The class names in the selectors of all style sheets. */
const styled = new Set(
  [...sheets.matchAll(/([^{};]+)\{/g)].flatMap(([, selector = '']) =>
    selector.startsWith('@')
      ? []
      : [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name),
  ),
);

/** The class names that components and scripts give to elements. */
const given = new Set(
  [
    ...[...markup.matchAll(/ class="([^"]+)"/g)].map(([, names = '']) => names),
    ...[...scripts.matchAll(/className = '([^']+)'/g)].map(([, names = '']) => names),
    ...[...scripts.matchAll(/ class="([^"$]+)"/g)].map(([, names = '']) => names),
  ].flatMap((names) => names.split(' ')),
);

test('the style sheets and the components have classes', () => {
  expect(styled).toContain('found-error__evidence');
  expect(given).toContain('found-error__evidence');
});

test.each([...styled])('an element has the class .%s of the style sheets', (name) => {
  // A modifier such as `risk--safe` is made of its block and a value.
  const [, block] = /^(.+--).+$/.exec(name) ?? [];
  const written = `${markup}\n${scripts}`;
  const found = given.has(name) || written.includes(`'${name}'`);
  expect(found || (block !== undefined && written.includes(`\`${block}\${`))).toBe(true);
});

test.each([...given])('a style sheet, a script or a browser test selects .%s', (name) => {
  expect(styled.has(name) || `${scripts}\n${browserTests}`.includes(`.${name}`)).toBe(true);
});

test.each([...styled].filter((name) => /__|--/.test(name)))('.%s has its block', (name) => {
  const [block = ''] = name.split(/__|--/);
  // A custom element is its own block.
  const isElement = markup.includes(`<${block}`) && block.includes('-');
  expect(given.has(block) || styled.has(block) || isElement).toBe(true);
});

/** The class names in the selectors of scripts: `'.hero h1'`, `'.quick-fix, .fix'`. */
const selected = [
  ...new Set(
    [...scripts.matchAll(/['`](\.[a-z][\w-]*(?:[ ,>:][^'`]*)?)['`]/g)].flatMap(
      ([, selector = '']) =>
        [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name),
    ),
  ),
];

test.each(selected)('an element has the class .%s that a script selects', (name) => {
  const added =
    scripts.includes(`classList.add('${name}')`) ||
    scripts.includes(`classList.toggle('${name}'`) ||
    markup.includes(`'${name}'`);
  const modifies = /^(.+--).+$/.exec(name)?.[1];
  const built = modifies !== undefined && markup.includes(`\`${modifies}\${`);
  expect(given.has(name) || added || built).toBe(true);
});

test('the selectors of scripts are found', () => {
  expect(selected).toContain('breadcrumbs');
});
