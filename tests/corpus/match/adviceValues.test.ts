// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { renderAdvice } from '../../../src/components/diagnose/renderAdvice.ts';
import { adviceFor } from '../../../src/domain/advice.ts';
import { platforms } from '../../../src/schema/vocabulary.ts';
import { compile, match } from '../../../src/match/index.ts';
import { articleSummary } from '../../../src/search/summaries.ts';
import { articles, published } from '../realCorpus.ts';

const index = compile(articles);

const platformIds = Object.keys(platforms);

/**
 * The placeholders of the advice on a text, on every platform.
 *
 * @param isAllCauses adds the advice for each cause, on the first platform
 */
function slotsOf(id: string, text: string, isAllCauses = false) {
  const one = published.find((other) => other.id === id);
  const [found] = match(index, text).matches;
  if (!one || found?.id !== id) return [];
  const summary = articleSummary(id, one.article, one.toolName, 'https://unstuck.example.org');
  const causes = isAllCauses ? summary.causes.map((cause) => cause.id) : [];
  return platformIds.flatMap((os) => {
    document.documentElement.dataset['os'] = os;
    const asked = os === platformIds[0] ? [found.cause, ...causes] : [found.cause];
    return asked.flatMap((cause) => {
      const advice = adviceFor(summary, cause);
      const block = advice && renderAdvice(advice, summary, found.values);
      return [...(block?.querySelectorAll<HTMLElement>('var') ?? [])].map((slot) => ({
        name: slot.dataset['value'] ?? '',
        shown: slot.textContent,
        filled: slot.classList.contains('filled'),
        value: found.values[slot.dataset['value'] ?? ''],
      }));
    });
  });
}

describe('advice', () => {
  it('shows no example where the text gave the value', () => {
    let filled = 0;
    for (const { id, messages } of articles) {
      for (const [at, sample] of messages.flatMap(({ samples }) => samples).entries()) {
        // All causes for one sample of each article: that takes long.
        for (const slot of slotsOf(id, sample, at === 0)) {
          if (slot.value === undefined) continue;
          if (slot.filled) filled += 1;
          else expect(slot.shown, `${id}: ${sample}`).toBe(`<${slot.name}>`);
        }
      }
    }
    expect(filled).toBeGreaterThan(100);
  }, 300_000);

  it.each([
    ["ModuleNotFoundError: No module named 'celery'", 'python/modulenotfounderror', 'celery'],
    ["ModuleNotFoundError: No module named 'google.cloud'", 'python/modulenotfounderror', 'google'],
    ["Error: Cannot find module 'fastify'", 'node/cannot-find-module', 'fastify'],
    ["Error: Cannot find module '@acme/log/lib'", 'node/cannot-find-module', '@acme/log'],
    [
      "error TS7016: Could not find a declaration file for module 'chart.js'. '/app/node_modules/chart.js/index.js' implicitly has an 'any' type.",
      'typescript/ts7016-could-not-find-a-declaration-file',
      'chart.js',
    ],
  ])('has the package of the module in %s', (text, id, name) => {
    const packages = slotsOf(id, text, true).filter((slot) => slot.name === 'package');
    expect(packages.length).toBeGreaterThan(0);
    expect(new Set(packages.map(({ shown }) => shown))).toEqual(new Set([name]));
  });

  it.each([
    "Cannot find module './total'",
    "Cannot find module 'src/total'",
    "Cannot find module '@/total'",
  ])('takes no path for a package: %s', (text) => {
    expect(match(index, `Error: ${text}`).matches[0]?.values['package']).toBeUndefined();
  });
});
