import { expect, test } from 'vitest';
import {
  codeParts,
  codeWithExamples,
  stepCodePlaceholders,
} from '../../../src/domain/codeParts.ts';

const values = {
  port: { type: 'port', label: 'Port', example: '80' },
  host: { type: 'host' },
} as const;

test('only the name of a value with an example is a place', () => {
  expect(codeParts('<p>listen <port>;</p> <host> <constructor>', values)).toEqual([
    { literal: '<p>' },
    { literal: 'listen ' },
    { placeholder: 'port' },
    { literal: ';</p> ' },
    { literal: '<host>' },
    { literal: ' ' },
    { literal: '<constructor>' },
  ]);
});

test('code with examples is the code that was run', () => {
  expect(codeWithExamples('listen <port>;\nlisten [::]:<port>;', values)).toBe(
    'listen 80;\nlisten [::]:80;',
  );
});

test('the name of a file has places too', () => {
  const code = { language: 'sh', file: 'conf.d/<port>.conf', text: 'echo <port>' };
  expect(stepCodePlaceholders(code, values)).toEqual(['port', 'port']);
});
