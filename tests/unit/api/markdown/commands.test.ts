import { expect, test } from 'vitest';
import { filledCode } from '../../../../src/api/markdown/commands.ts';

const values = { port: { type: 'port', label: 'Port', example: '80' } } as const;
const code = { language: 'nginx', file: 'conf.d/<port>.conf', text: 'listen <port>; # <b>' };
const fill = (port?: string) =>
  filledCode(code, values, { values: port === undefined ? {} : { port }, types: { port: 'port' } });

test('code and the name of its file have the value, and other brackets stay', () => {
  expect(fill('8080')).toEqual({
    language: 'nginx',
    file: 'conf.d/8080.conf',
    text: 'listen 8080; # <b>',
  });
});

test('without a value that fits, the placeholder stays', () => {
  expect(fill()).toEqual(code);
  expect(fill('80;')).toEqual(code);
});
