import type { Rule } from '../Rule.ts';
import { placeholders } from './placeholders.ts';
import { sampleMatches } from './sampleMatches.ts';
import { schema } from './schema.ts';

/** Every rule, in the order that CONTRIBUTING.md lists them. */
export const rules: readonly Rule[] = [schema, placeholders, sampleMatches];
