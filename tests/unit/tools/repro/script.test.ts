import { expect, test } from 'vitest';
import { scriptFixes } from '../../../../src/tools/repro/script.ts';

test('the functions that begin with fix_, by the id of the fix', () => {
  const script =
    'provoke() { :; }\nfix_use_sudo() { :; }\n\nfix_clone () {\n}\nprovoke_fix_not() { :; }\n';
  expect([...scriptFixes(script)]).toEqual([
    ['use-sudo', 2],
    ['clone', 4],
  ]);
});
