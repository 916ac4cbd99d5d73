import type { ValueTypeName } from '../../match/valueTypes.ts';

/** An example value of each type, which fits the type's pattern. */
export const standIns: Readonly<Record<ValueTypeName, string>> = {
  host: 'db.example.org',
  port: '5432',
  path: '/srv/app/file',
  url: 'https://registry.example.org/v2/',
  image: 'acme/app:1.2',
  package: 'left-pad',
  module: 'numpy',
  user: 'ana',
  branch: 'main',
  identifier: 'total',
  number: '137',
  word: 'word',
  text: 'some text',
};
