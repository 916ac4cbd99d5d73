import type { ValueTypeName } from './valueTypes.ts';

/** What people read about a type of value. It is apart from the rules, which every page loads. */
interface ValueTypeText {
  /** What to type, for somebody whose text is no such value; fits behind "this has to be". */
  readonly hint: string;
  /** A value of the type, for articles that give no example. */
  readonly sample: string;
}

/** The texts of each type of value. */
export const valueTypeTexts: Readonly<Record<ValueTypeName, ValueTypeText>> = {
  host: {
    hint: 'a host name or address, such as db.example.org or 127.0.0.1:8080',
    sample: 'db.example.org',
  },
  port: {
    hint: 'a number from 1 to 65535',
    sample: '5432',
  },
  path: {
    hint: 'a file or folder, without quotes or wildcards',
    sample: '/srv/app/file',
  },
  url: {
    hint: 'an address with its scheme, such as https://example.org/',
    sample: 'https://registry.example.org/v2/',
  },
  origin: {
    hint: 'the scheme, host and port of a page, such as http://localhost:5173',
    sample: 'http://localhost:5173',
  },
  repository: {
    hint: 'the URL of a repository, such as https://github.com/acme/app.git or git@github.com:acme/app.git',
    sample: 'https://git.example.org/acme/app.git',
  },
  repositoryPath: {
    hint: 'a repository without its server, such as acme/app.git',
    sample: 'acme/app.git',
  },
  keyFile: {
    hint: 'the name of a key in ~/.ssh, such as id_ed25519',
    sample: 'id_ed25519',
  },
  image: {
    hint: 'an image, such as ghcr.io/acme/app:1.2',
    sample: 'acme/app:1.2',
  },
  package: {
    hint: 'a package, such as react or @types/node@24',
    sample: 'left-pad',
  },
  module: {
    hint: 'a module, such as numpy.linalg',
    sample: 'numpy',
  },
  user: {
    hint: 'a name of letters, digits and . _ @ - \\ $',
    sample: 'ana',
  },
  branch: {
    hint: 'a branch, such as feature/login',
    sample: 'main',
  },
  tag: {
    hint: 'a tag, such as v1.4.0',
    sample: 'v1.4.0',
  },
  remote: {
    hint: 'the name of a remote, such as origin',
    sample: 'origin',
  },
  kubernetesName: {
    hint: 'a name as kubectl prints it, such as web-6d9c7b5f4-x2x7k',
    sample: 'web-1',
  },
  version: {
    hint: 'a version, such as 18.2.0',
    sample: '18.2.0',
  },
  identifier: {
    hint: 'a name of letters, digits and _ $ . :',
    sample: 'total',
  },
  number: {
    hint: 'a number',
    sample: '137',
  },
  word: {
    hint: 'one word, without spaces',
    sample: 'word',
  },
  text: {
    hint: 'text',
    sample: 'some text',
  },
};
