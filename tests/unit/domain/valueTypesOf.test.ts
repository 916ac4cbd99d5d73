import { expect, test } from 'vitest';
import { placeholderTypes } from '../../../src/domain/shell/valueTypesOf.ts';

test('the type of each placeholder, by name', () => {
  const values = { host: { type: 'host' }, port: { type: 'port', label: 'Port' } } as const;
  expect(placeholderTypes({ values })).toEqual({ host: 'host', port: 'port' });
});
