import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** All that WCAG 2.2 asks for at level AA, and good practice: without a name, axe leaves rules out. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong on a page: each rule with the elements that break it. It copies style sheets
 * to look at their rules, which the policy of every page forbids: tests that use it bypass that.
 *
 * @param part a selector of the part that is looked at; all of the page without
 */
export async function axeFaults(page: Page, part?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page }).withTags(rules);
  const { violations } = await (part === undefined ? builder : builder.include(part)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}
