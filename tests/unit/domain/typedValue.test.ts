import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillCode, fillCommand } from '../../../src/domain/shell/fillCommand.ts';
import { portOfHost, refusal, typedValue } from '../../../src/domain/typedValue.ts';
import {
  isValue,
  parseTemplate,
  type ValueTypeName,
  valueTypes,
  valueTypeTexts,
} from '../../../src/match/index.ts';
import { namesOf } from '../../../src/schema/vocabulary.ts';
import { hostileValues, oddValues } from './hostileValues.ts';

const types = namesOf(valueTypes);
const sha = `sha256:${'a1'.repeat(32)}`;

/** What users type, and the value that commands get. */
const accepted: readonly [ValueTypeName, string, string][] = [
  ['host', 'https://shop.example.org/cart?x=1', 'shop.example.org'],
  ['host', 'http://localhost:3000/', 'localhost:3000'],
  ['host', 'git@github.com:acme/app.git', 'github.com'],
  ['host', 'ssh://me@db.example.org:2222/srv', 'db.example.org:2222'],
  ['host', 'db.example.org.', 'db.example.org'],
  ['host', 'fe80::1', 'fe80::1'],
  ['host', '[::1]:5432', '[::1]:5432'],
  ['port', 'http://localhost:3000/', '3000'],
  ['port', 'https://shop.example.org/cart', '443'],
  ['port', ':3000', '3000'],
  ['port', '0.0.0.0:8080->80/tcp', '8080'],
  ['port', '[::1]:5432', '5432'],
  ['port', '5432/tcp', '5432'],
  ['port', '0080', '80'],
  ['path', '"/srv/my app/"', '/srv/my app'],
  ['path', '/', '/'],
  ['path', 'C:\\Users\\me\\', 'C:\\Users\\me'],
  ['path', 'C:\\', 'C:\\'],
  ['path', '/Users/me/my\\ app', '/Users/me/my app'],
  ['path', 'file:///srv/app', '/srv/app'],
  ['path', 'file:///C:/app', 'C:/app'],
  ['url', ' <https://example.org/a> ', 'https://example.org/a'],
  ['origin', 'http://localhost:3000/', 'http://localhost:3000'],
  ['origin', 'HTTPS://Shop.example.org:443/cart#x', 'https://shop.example.org'],
  ['repository', 'git@github.com:acme/app.git', 'git@github.com:acme/app.git'],
  ['repository', 'git clone https://github.com/acme/app/', 'https://github.com/acme/app'],
  ['repository', 'https://github.com/acme/app/tree/main/src', 'https://github.com/acme/app'],
  ['repository', 'github.com/acme/app', 'https://github.com/acme/app'],
  ['repositoryPath', 'git@github.com:acme/app.git', 'acme/app.git'],
  ['repositoryPath', 'https://github.com/acme/app', 'acme/app'],
  ['repositoryPath', 'git@git.example.org:/srv/git/app.git', '/srv/git/app.git'],
  ['repositoryPath', 'ssh://git@git.example.org:2222/srv/app.git', '/srv/app.git'],
  ['keyFile', '~/.ssh/id_rsa', 'id_rsa'],
  ['keyFile', '/home/me/.ssh/id_rsa', 'id_rsa'],
  ['keyFile', 'C:\\Users\\me\\.ssh\\id_ed25519.pub', 'id_ed25519'],
  ['image', 'ghcr.io/x/y@sha256:abc', 'ghcr.io/x/y'],
  ['image', `ghcr.io/x/y@${sha}`, `ghcr.io/x/y@${sha}`],
  ['image', 'docker pull nginx:1.27', 'nginx:1.27'],
  ['image', 'https://hub.docker.com/_/nginx', 'nginx'],
  ['image', 'docker://acme/app', 'acme/app'],
  ['package', 'https://www.npmjs.com/package/@types/node', '@types/node'],
  ['module', "'./util.js'", './util.js'],
  ['user', '@ana', 'ana'],
  ['branch', '* main', 'main'],
  ['branch', 'refs/heads/feature/login', 'feature/login'],
  ['tag', 'refs/tags/v1.4.0', 'v1.4.0'],
  ['remote', 'remotes/origin/', 'origin'],
  ['kubernetesName', 'pod/web-1', 'web-1'],
  ['kubernetesName', 'deployment.apps/web', 'web'],
  ['version', 'v18.2.0', '18.2.0'],
  ['version', '^18', '18'],
  ['identifier', 'main()', 'main'],
  ['number', 'v4', '4'],
  ['word', '“app”', 'app'],
  ['text', ' any text ', 'any text'],
];

/** What no command can use, and a part of the reason. */
const refused: readonly [ValueTypeName, string, string][] = [
  ['port', '80800', 'a number from 1 to 65535'],
  ['port', '0', 'a number from 1 to 65535'],
  ['port', '8080:80', 'a number from 1 to 65535'],
  ['port', '3000-3005', 'a number from 1 to 65535'],
  ['port', '8\u202e0', 'cannot see'],
  ['origin', 'localhost:3000', 'the scheme, host and port'],
  ['repository', 'acme', 'the URL of a repository'],
  ['remote', 'origin/main', 'the name of a remote'],
  ['kubernetesName', 'Web_1', 'as kubectl prints it'],
  ['keyFile', '..', 'the name of a key'],
  ['user', 'a'.repeat(129), 'more than 128 characters'],
];

describe('typedValue', () => {
  test.each(accepted)('%s %j', (type, text, value) => {
    expect(typedValue(type, text)).toBe(value);
    if (type !== 'text') expect(refusal(type, value)).toBeUndefined();
  });

  test('every type has a row above', () => {
    expect(new Set(accepted.map(([type]) => type))).toEqual(new Set(types));
  });

  test.each(refused)('%s %j is refused with the reason', (type, text, reason) => {
    expect(refusal(type, typedValue(type, text))).toContain(reason);
  });

  test('a value that is right stays as it is', () => {
    for (const type of types) {
      const { sample } = valueTypeTexts[type];
      expect(typedValue(type, sample)).toBe(sample);
    }
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'ab1:/\\.@"\'`<> -#?~v[]()=^$;|&\n'), maxLength: 40 }),
    fc.constantFrom(...accepted.map(([, text]) => text), ...hostileValues, ...oddValues),
  );

  test('what was normalised once stays the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), anyText, (type, text) => {
        const value = typedValue(type, text);
        expect(typedValue(type, value)).toBe(value);
      }),
      { numRuns: 5000 },
    );
  });

  test('a text that is longer than any value is not taken apart', () => {
    for (const type of types)
      for (const unit of ['/', '"', '\\ ', 'a:', '@', ' ', 'v=', '<'])
        expect(typedValue(type, unit.repeat(500_000))).toBe(unit.repeat(500_000).trim());
  });

  test('what is accepted stays one argument of a command, or is not in it', () => {
    const command = parseTemplate('program <value> end');
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        anyText,
        fc.constantFrom('sh', 'any', 'powershell', 'cmd'),
        (type, text, shell) => {
          const value = typedValue(type, text);
          const [, place] = fillCommand(command, shell, { value }, { value: type });
          if (!place || !('placeholder' in place) || place.text === undefined) return;
          expect(isValue(type, value)).toBe(true);
          // Quoted as a whole, or without a character that any shell treats specially.
          expect(place.text).toMatch(
            shell === 'sh'
              ? /^(?:~\/)?(?:'(?:[^']|'\\'')*'|[\w./:@%+=-]*)$/
              : /^(?:~\/)?(?:'(?:[^']|'')*'|"[^"]*"|[\w./\\:@%+=-]*)$/,
          );
        },
      ),
      { numRuns: 5000 },
    );
  });
});

test('the port of a host is found where it was typed', () => {
  expect(
    ['db.example.org:5433', 'http://localhost:3000/x', '[::1]:80', 'fe80::1', 'a'].map(portOfHost),
  ).toEqual(['5433', '3000', '80', undefined, undefined]);
});

describe('fillCode', () => {
  const parts = parseTemplate('Host <host>');
  const fill = (host: string) => fillCode(parts, { host }, { host: 'path' })[1];

  test('a plain value is inserted', () =>
    expect(fill('/srv/app-1')).toMatchObject({ text: '/srv/app-1', refused: false }));

  test.each(['/my app', 'a;b', 'a$b', 'a\\b', 'a{b'])(
    '%j could mean something in a file',
    (value) => expect(fill(value)).toMatchObject({ text: undefined, refused: true }),
  );
});

test('below a registry, an image stands without its own', () => {
  const filled = (image: string) =>
    fillCommand(
      parseTemplate('docker pull <registry>/<image>'),
      'any',
      { registry: 'registry.example.org', image: typedValue('image', image) },
      { registry: 'host', image: 'image' },
    )
      .map((part) => ('literal' in part ? part.literal : part.text))
      .join('');
  expect(filled('ghcr.io/x/y@sha256:abc')).toBe('docker pull registry.example.org/x/y');
  expect(filled('localhost:5000/y:1')).toBe('docker pull registry.example.org/y:1');
  expect(filled('x/y:1.2')).toBe('docker pull registry.example.org/x/y:1.2');
});
