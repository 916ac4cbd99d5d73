import { z } from 'zod';

/** The fixed vocabulary of error kinds: what a reader would say is wrong, not which tool says it. */
export const kind = z
  .enum([
    'authentication',
    'permission',
    'network',
    'dns',
    'tls',
    'dependency',
    'version',
    'configuration',
    'syntax',
    'types',
    'memory',
    'disk',
    'resource-limit',
    'concurrency',
    'data',
    'hardware',
    'other',
  ])
  .describe('What sort of problem it is. Pick the kind of the most common cause.');
