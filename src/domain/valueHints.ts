import type { ValueTypeName } from '../match/valueTypes.ts';

/** What a value of a type looks like, for somebody whose text was none. */
export const valueHints: Readonly<Record<ValueTypeName, string>> = {
  host: 'a host name or address, such as db.example.org or 127.0.0.1:8080',
  port: 'a number of up to five digits',
  path: 'a file or folder, without quotes or wildcards',
  url: 'an address with its scheme, such as https://example.org/',
  image: 'an image, such as ghcr.io/acme/app:1.2',
  package: 'a package, such as react or @types/node@24',
  module: 'a module, such as numpy.linalg',
  user: 'a name of letters, digits and . _ @ - \\ $',
  branch: 'a branch, such as feature/login',
  identifier: 'a name of letters, digits and _ $ . :',
  number: 'a number',
  word: 'one word, without spaces',
  text: 'text',
};
