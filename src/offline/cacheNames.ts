import { inBase } from '../domain/inBase.ts';

/** Other sites may be served from other paths of this origin: their caches are not ours. */
const prefix = `unstuck ${inBase('/')} `;

/** The names of this site's caches. What belongs to one build is in one cache. */
export const cacheNames = {
  /** What the worker has to remember while it sleeps. */
  state: `${prefix}state`,
  /** What another app has shared, until Diagnose takes it. */
  shared: `${prefix}shared`,
  build: (id: string): string => `${prefix}build ${id}`,
  /** The build of a cache; undefined if it is another cache. */
  buildOf(name: string): string | undefined {
    const start = cacheNames.build('');
    return name.startsWith(start) ? name.slice(start.length) : undefined;
  },
} as const;
