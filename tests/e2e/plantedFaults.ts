import { globSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readSite } from '../../src/tools/sample-pages/readSite.ts';

/** The kinds of pages: the template of each path, and the names of the components of each template. */
interface SiteComponents {
  readonly kindOf: ReadonlyMap<string, string>;
  readonly namesOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Returns the components of all pages of the built site: classes (`.terminal`) and custom elements
 * (`copy-box`). Finds them in the text of the HTML, and not as the sampler does.
 */
export function siteComponents(): SiteComponents {
  const kindOf = new Map(readSite('.', 'dist').map(({ path, group }) => [path, group]));
  const namesOf = new Map<string, Set<string>>();
  for (const file of globSync('**/*.html', { cwd: 'dist' })) {
    const body = readFileSync(`dist/${file}`, 'utf8').replace(
      /^[^]*<body|<(script|style|noscript)\b[^]*?<\/\1>/g,
      '',
    );
    const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    const names = namesOf.get(kindOf.get(path) ?? '') ?? new Set();
    for (const [, classes = ''] of body.matchAll(/\sclass="([^"]+)"/g))
      for (const name of classes.split(/\s+/)) names.add(`.${name}`);
    for (const [, name = ''] of body.matchAll(/<([a-z]+-[a-z-]+)/g)) names.add(name);
    namesOf.set(kindOf.get(path) ?? '', names);
  }
  return { kindOf, namesOf };
}

/**
 * Plants a fault into every component of the open page: an ARIA attribute that does not exist.
 *
 * @returns the names of the components in which axe finds it
 */
export async function findPlantedFaults(page: Page): Promise<string[]> {
  // A component that is hidden for now can have a fault, too.
  await page.addStyleTag({ content: '* { display: revert !important; visibility: visible; }' });
  await page.evaluate(() => {
    for (const element of document.body.querySelectorAll('*')) {
      element.removeAttribute('hidden');
      element.removeAttribute('aria-hidden');
      if (element instanceof HTMLDetailsElement) element.open = true;
      const names = [...element.classList].map((name) => `.${name}`);
      if (element.localName.includes('-')) names.push(element.localName);
      if (names.length > 0) element.setAttribute('aria-planted', names.join(' '));
    }
  });
  const { violations } = await new AxeBuilder({ page }).withRules(['aria-valid-attr']).analyze();
  return violations.flatMap(({ nodes }) =>
    nodes.flatMap(({ html }) => /aria-planted="([^"]+)"/.exec(html)?.[1]?.split(' ') ?? []),
  );
}
