import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { cachedCorpus } from '../content/readCorpus.ts';
import { formatProblem, lintCorpus } from '../tools/lint-content/report.ts';

/**
 * Stops a build if the content has errors, and reports all of them. Without this integration, Astro
 * reports only the first invalid file, without a line number.
 */
export function contentLint(): AstroIntegration {
  return {
    name: 'content-lint',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        const root = fileURLToPath(config.root);
        // The rules keep the parsed body of each file that they get for as long as that file lives.
        // Copies end with this step, but the corpus stays for the whole build.
        const { articles, pages, ...others } = cachedCorpus(root);
        const problems = lintCorpus({
          ...others,
          articles: articles.map((file) => ({ ...file })),
          pages: pages.map((file) => ({ ...file })),
        });
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
