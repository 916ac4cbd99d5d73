import { expect, test } from 'vitest';
import { z } from 'zod';
import { jsonSchemaOf } from '../../../../src/tools/lint-content/describeIssue.ts';
import { fieldsOf } from '../../../../src/tools/update-docs/fields.ts';

const item = z.strictObject({ run: z.string().max(9).describe('Run.') });
const schema = z.strictObject({
  name: z.string().min(30).max(40).describe('Name.'),
  day: z.iso.date().optional().describe('Day.'),
  kinds: z
    .array(z.enum(['a', 'b']))
    .min(1)
    .describe('Kinds.'),
  all: z.string().default('all').describe('All.'),
  steps: z.array(item).min(1).max(3).describe('Steps.'),
  more: z.array(item).default([]).describe('More.'),
  values: z
    .record(z.string(), z.strictObject({ type: z.boolean().describe('Type.') }))
    .describe('Values.'),
  risk: z
    .discriminatedUnion('level', [
      z.strictObject({ level: z.literal('safe') }),
      z.strictObject({ level: z.literal('careful'), why: z.string().describe('Why.') }),
    ])
    .describe('Risk.'),
});

test('names, types, whether they are needed, and what for', () => {
  const rows = fieldsOf(jsonSchemaOf(schema));
  expect(
    rows.map(({ name, type, needed, description }) => [name, type, needed, description]),
  ).toEqual([
    ['name', 'text, 30 to 40 characters', 'yes', 'Name.'],
    ['day', 'a day, `YYYY-MM-DD`', 'no', 'Day.'],
    ['kinds', 'a list of `a`, `b`, one entry or more', 'yes', 'Kinds.'],
    ['all', 'text', 'no, else `all`', 'All.'],
    ['steps', 'a list, 1 to 3 entries', 'yes', 'Steps.'],
    ['steps[].run', 'text, at most 9 characters', 'yes', 'Run.'],
    ['more', 'a list', 'no', 'More. Fields as in `steps[]`.'],
    ['values', 'fields by name', 'yes', 'Values.'],
    ['values.<name>.type', '`true` or `false`', 'yes', 'Type.'],
    ['risk', 'fields', 'yes', 'Risk.'],
    ['risk.level', 'one of `safe`, `careful`', 'yes', ''],
    ['risk.why', 'text', 'if `level` is `careful`', 'Why.'],
  ]);
});
