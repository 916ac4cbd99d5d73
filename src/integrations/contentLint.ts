import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { formatProblem } from '../tools/lint-content/formatProblem.ts';
import { lintCorpus } from '../tools/lint-content/lintCorpus.ts';
import { readCorpus } from '../tools/lint-content/readCorpus.ts';
import { today } from '../tools/lint-content/today.ts';

/**
 * Stops a build whose content has errors, with all of them at once.
 * Astro by itself reports the first bad entry only, and no line.
 */
export function contentLint(): AstroIntegration {
  return {
    name: 'content-lint',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        const root = fileURLToPath(config.root);
        const problems = lintCorpus(readCorpus(root, 'content', today()));
        const errors = problems.filter(({ severity }) => severity === 'error');
        if (errors.length === 0) return;
        const report = errors.map(formatProblem).join('\n');
        if (command === 'build')
          throw new AstroError(`The content has ${errors.length} errors:\n${report}`);
        logger.warn(`The content has ${errors.length} errors:\n${report}`);
      },
    },
  };
}
