import { withBase } from '../domain/inBase.ts';

/** Other sites may be served from other paths of this origin. Their caches are not ours. */
const prefix = `unstuck ${withBase('/')} `;

/** The names of this site's caches. Each build has its own cache. */
export const cacheNames = {
  /** For what the worker has to remember while it is stopped. */
  state: `${prefix}state`,
  /** For what another app has shared, until Diagnose takes it. */
  shared: `${prefix}shared`,
  build: (id: string): string => `${prefix}build ${id}`,
  /** Returns the build of a cache, or undefined if the cache is not that of a build. */
  buildOf(name: string): string | undefined {
    const start = cacheNames.build('');
    return name.startsWith(start) ? name.slice(start.length) : undefined;
  },
} as const;
