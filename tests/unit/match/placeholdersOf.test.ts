import { expect, test } from 'vitest';
import { templatePlaceholders } from '../../../src/match/placeholdersOf.ts';

test.each([
  ['listen on <host>:<port>', ['host', 'port']],
  ['<type> is not assignable to <type>', ['type', 'type']],
  ['\\<name> is literal', []],
  ['nothing', []],
])('%j', (template, names) => {
  expect(templatePlaceholders(template)).toEqual(names);
});
