import { describe, expect, test } from 'vitest';
import {
  headerFiles,
  hostFileNames,
  isHostFile,
  redirectFiles,
} from '../../../src/hosting/hosts.ts';

const redirects = [
  {
    from: '/unstuck/errors/docker/elder/',
    to: '/unstuck/errors/docker/manifest-unknown/',
  },
  { from: '/unstuck/errors/docker/old/', to: '/unstuck/errors/docker/manifest-unknown/' },
];
const files = redirectFiles(redirects);

test('every host file is known by its name, at the top of the site only', () => {
  const rules = [{ path: '/', headers: [['X-Frame-Options', 'DENY']] as const }];
  const written = [...headerFiles(rules, '/').keys(), ...files.keys()];
  expect(written.toSorted()).toEqual(hostFileNames.toSorted());
  for (const name of written) {
    expect(isHostFile(name), name).toBe(true);
    expect(isHostFile(`errors/${name}`), name).toBe(false);
  }
  expect(isHostFile('index.html')).toBe(false);
});

describe('redirects', () => {
  test('Netlify and Cloudflare get a line for each form of the path', () => {
    expect(files.get('_redirects')).toBe(`# Written by the build from content/redirects.yaml.
/unstuck/errors/docker/elder/ /unstuck/errors/docker/manifest-unknown/ 301
/unstuck/errors/docker/elder /unstuck/errors/docker/manifest-unknown/ 301
/unstuck/errors/docker/old/ /unstuck/errors/docker/manifest-unknown/ 301
/unstuck/errors/docker/old /unstuck/errors/docker/manifest-unknown/ 301
`);
  });

  test('nginx gets a map', () => {
    expect(files.get('redirects.nginx.conf')).toContain(`map $uri $unstuck_moved {
  default "";
  "/unstuck/errors/docker/elder/" "/unstuck/errors/docker/manifest-unknown/";
`);
    expect(files.get('redirects.nginx.conf')).toMatch(/;\n}\n$/);
  });

  test('Caddy gets a snippet', () => {
    expect(files.get('redirects.caddy')).toMatch(
      /^redir \/unstuck\/errors\/docker\/old\/ \/unstuck\/errors\/docker\/manifest-unknown\/ 301$/m,
    );
  });

  test('without a redirect, the files exist, as the shipped configurations include them', () => {
    const empty = redirectFiles([]);
    expect([...empty.keys()]).toEqual(['_redirects', 'redirects.nginx.conf', 'redirects.caddy']);
    expect(empty.get('redirects.nginx.conf')).toContain(
      'map $uri $unstuck_moved {\n  default "";\n}',
    );
  });
});
