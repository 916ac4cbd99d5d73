# needs: npm (npm npm@11.19.1)
# needs: node (npm node@24.21.0)

# A registry of small packages on loopback. `form` lags, `table` has a newer release.
registry() {
  cat >"$ROOT/registry.mjs" <<'JS'
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
const [folder, port] = process.argv.slice(2);
const core = (range) => ({ peerDependencies: { '@acme/core': range } });
const catalogue = {
  core: { '18.2.0': {}, '18.3.1': {}, '19.1.0': {} },
  dom: { '18.2.0': core('^18.2.0'), '18.3.1': core('^18.3.1'), '19.1.0': core('^19.1.0') },
  table: { '4.2.0': core('^17.0.0 || ^18.0.0'), '5.0.1': core('^18.0.0 || ^19.0.0') },
  form: { '2.0.0': core('^17.0.0 || ^18.0.0') },
  picker: { '7.2.0': core('^17.0.0 || ^18.0.0'), '8.0.0': core('^19.0.0') },
  kit: { '1.0.0': { dependencies: { '@acme/form': '^2.0.0', '@acme/core': '^19.0.0' } } },
};
const tarballs = new Map();
for (const [short, versions] of Object.entries(catalogue)) {
  for (const [version, extra] of Object.entries(versions)) {
    const at = `${folder}/${short}-${version}`;
    mkdirSync(`${at}/package`, { recursive: true });
    const manifest = { name: `@acme/${short}`, version, ...extra };
    writeFileSync(`${at}/package/package.json`, JSON.stringify(manifest));
    execFileSync('tar', ['-czf', `${at}.tgz`, '-C', at, 'package']);
    tarballs.set(`/${short}-${version}.tgz`, { manifest, content: readFileSync(`${at}.tgz`) });
  }
}
createServer((request, response) => {
  const tarball = tarballs.get(request.url);
  if (tarball) return response.end(tarball.content);
  const name = decodeURIComponent(request.url.slice(1));
  const versions = {};
  for (const [path, { manifest, content }] of tarballs) {
    if (manifest.name !== name) continue;
    const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;
    const dist = { tarball: `http://127.0.0.1:${port}${path}`, integrity };
    versions[manifest.version] = { ...manifest, dist };
  }
  const latest = Object.keys(versions).at(-1);
  response.statusCode = latest ? 200 : 404;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(latest ? { name, versions, 'dist-tags': { latest } } : {}));
}).listen(Number(port), '127.0.0.1');
JS
  local port
  port=$(free_port)
  start node "$ROOT/registry.mjs" "$ROOT/registry" "$port"
  wait_for listening "$port"
  npm config set "registry=http://127.0.0.1:$port/" audit=false fund=false update-notifier=false
}

# project DEPENDENCIES [MORE]
project() {
  printf '{ "name": "shop", "version": "1.0.0", "private": true, "dependencies": %s%s }\n' "$1" "${2-}" >package.json
}

conflict() { # EDGE PEER RANGE DEPENDENT VERSION
  value edge "$1"
  value peer "$2"
  value range "$3"
  value dependent "$4"
  value version "$5"
}

lagging='{ "@acme/core": "^19.1.0", "@acme/table": "^4.2.0" }'

set_up() {
  mkdir -p "$ROOT/registry" shop
  registry
  cd shop
}

provoke() {
  project "$lagging"
  conflict peer @acme/core '^17.0.0 || ^18.0.0' @acme/table 4.2.0
  run 'npm install'
}

check() {
  run 'npm install && npm ls --all && npm ci'
}

fix_upgrade_the_dependent() {
  run 'npm view @acme/table peerDependencies'
  run 'npm install @acme/table@latest'
}

provoke_upgrade_together() {
  project '{ "@acme/core": "^18.2.0", "@acme/dom": "^18.2.0" }'
  npm install >/dev/null
  npm install @acme/core@19 >/dev/null 2>&1
  conflict peer @acme/core ^18.3.1 @acme/dom 18.3.1
  run 'npm ci'
}

fix_upgrade_together() {
  run 'npm install @acme/core@latest @acme/dom@latest'
}

provoke_use_an_accepted_version() {
  project '{ "@acme/core": "^19.1.0", "@acme/form": "^2.0.0" }'
  conflict peer @acme/core '^17.0.0 || ^18.0.0' @acme/form 2.0.0
  run 'npm install'
}

fix_use_an_accepted_version() {
  run 'npm view @acme/form peerDependencies'
  run 'npm install @acme/core@18'
}

# npm install with only a name takes the newest release, which needs a newer core.
provoke_install_an_older_release() {
  project '{ "@acme/core": "^18.2.0" }'
  npm install >/dev/null
  conflict peer @acme/core ^19.0.0 @acme/picker 8.0.0
  run 'npm install @acme/picker'
}

check_install_an_older_release() {
  run 'npm ls @acme/picker && npm ls --all && npm ci'
}

fix_install_an_older_release() {
  run 'npm view @acme/picker peerDependencies'
  run 'npm view @acme/picker versions'
  run 'npm view @acme/picker@7 peerDependencies'
  run 'npm install @acme/picker@7'
}

provoke_override_the_range() { provoke_use_an_accepted_version; }

fix_override_the_range() {
  project '{ "@acme/core": "^19.1.0", "@acme/form": "^2.0.0" }' ', "overrides": { "@acme/form": { "@acme/core": "$@acme/core" } }'
  run 'cat package.json'
}

provoke_set_legacy_peer_deps() { provoke_use_an_accepted_version; }

# npm ls goes on to report the conflict: the flag only lets npm install.
check_set_legacy_peer_deps() {
  run 'npm install && npm ci'
}

fix_set_legacy_peer_deps() {
  run 'npm config set legacy-peer-deps=true --location=project'
  run 'npm install'
}

provoke_turn_off_strict_peer_deps() {
  project '{ "@acme/kit": "^1.0.0" }'
  npm config set strict-peer-deps=true --location=project
  conflict peer @acme/core '^17.0.0 || ^18.0.0' @acme/form 2.0.0
  run 'npm install'
}

check_turn_off_strict_peer_deps() {
  run 'npm install && npm ci'
}

fix_turn_off_strict_peer_deps() {
  run 'npm config delete strict-peer-deps --location=project'
}
