#!/usr/bin/env bash
# Provokes ERESOLVE with a real npm and a registry of small packages on loopback, then runs
# each fix of the article. NPM="node /path/to/npm-cli.js" picks another npm (11 or later here).
# PNPM and YARN (classic) are optional: with them, the fix `use-the-projects-manager` runs as well.
set -euo pipefail

NPM=${NPM:-npm}
work=$(mktemp -d)
registry_pid=
cleanup() {
  if [ -n "$registry_pid" ]; then kill "$registry_pid" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap cleanup EXIT

npm_() {
  env HOME="$work/home" npm_config_cache="$work/cache" npm_config_registry="$registry" \
    npm_config_userconfig="$work/home/.npmrc" npm_config_audit=false npm_config_fund=false \
    npm_config_update_notifier=false $NPM "$@"
}
say() { printf '\n## %s\n' "$*"; }
check() {
  local name=$1; shift
  if "$@"; then echo "ok: $name"; else echo "FAILED: $name"; exit 1; fi
}

# Packuments and tarballs of the packages below. `form` lags, `table` and `icons` have a newer release.
start_registry() {
  mkdir -p "$work/home" "$work/registry"
  cat > "$work/registry.mjs" <<'JS'
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
const folder = process.argv[2];
const core = (range) => ({ peerDependencies: { '@acme/core': range } });
const catalogue = {
  core: { '17.0.2': {}, '18.2.0': {}, '18.3.1': {}, '19.0.0-rc.1': {}, '19.1.0': {} },
  dom: { '18.2.0': core('^18.2.0'), '18.3.1': core('^18.3.1'), '19.1.0': core('^19.1.0') },
  table: { '4.2.0': core('^17.0.0 || ^18.0.0'), '5.0.1': core('^18.0.0 || ^19.0.0') },
  icons: { '1.0.0': core('^18.0.0'), '1.1.0': core('^18.0.0 || ^19.0.0') },
  form: { '2.0.0': core('^17.0.0 || ^18.0.0') },
  chart: { '3.0.0': core('^19.0.0') },
  kit: { '1.0.0': { dependencies: { '@acme/form': '^2.0.0', '@acme/core': '^19.0.0' } } },
};
const tarballs = new Map();
for (const [short, versions] of Object.entries(catalogue)) {
  for (const [version, extra] of Object.entries(versions)) {
    const at = `${folder}/${short}-${version}`;
    mkdirSync(`${at}/package`, { recursive: true });
    const manifest = { name: `@acme/${short}`, version, main: 'index.js', ...extra };
    writeFileSync(`${at}/package/package.json`, JSON.stringify(manifest));
    writeFileSync(`${at}/package/index.js`, `module.exports = '${version}';\n`);
    execFileSync('tar', ['-czf', `${at}.tgz`, '-C', at, 'package']);
    tarballs.set(`/${short}-${version}.tgz`, { manifest, content: readFileSync(`${at}.tgz`) });
  }
}
const server = createServer((request, response) => {
  const tarball = tarballs.get(request.url);
  if (tarball) return response.end(tarball.content);
  const name = decodeURIComponent(request.url.slice(1));
  const base = `http://127.0.0.1:${server.address().port}`;
  const versions = {};
  for (const [path, { manifest, content }] of tarballs) {
    if (manifest.name !== name) continue;
    const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;
    versions[manifest.version] = { ...manifest, dist: { tarball: base + path, integrity } };
  }
  const latest = Object.keys(versions).at(-1);
  if (!latest) response.statusCode = 404;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(latest ? { name, versions, 'dist-tags': { latest } } : {}));
});
server.listen(0, '127.0.0.1', () => writeFileSync(`${folder}/port`, String(server.address().port)));
JS
  node "$work/registry.mjs" "$work/registry" &
  registry_pid=$!
  for _ in $(seq 100); do [ -s "$work/registry/port" ] && break; sleep 0.1; done
  registry="http://127.0.0.1:$(cat "$work/registry/port")/"
}

# project NAME DEPENDENCIES [MORE]: a fresh folder with that package.json
project() {
  mkdir -p "$work/$1"; cd "$work/$1"
  printf '{ "name": "shop", "version": "1.0.0", "private": true, "dependencies": %s %s }\n' "$2" "${3:-}" > package.json
}
fails_with() { # fails_with PATTERN COMMAND...
  local pattern=$1; shift
  if "$@" > out.txt 2>&1; then cat out.txt; echo 'expected a failure'; return 1; fi
  cat out.txt
  grep -q -- "$pattern" out.txt
}
prints() { local pattern=$1; shift; "$@" > out.txt 2>&1 || true; cat out.txt; grep -q -- "$pattern" out.txt; }
installed_is() { [ "$(node -p "require('$1/package.json').version")" = "$2" ]; }
no_conflict() { npm_ ls --all && rm -rf node_modules && npm_ ci; }

lagging='{ "@acme/core": "^19.1.0", "@acme/table": "^4.2.0" }'
tree='ERESOLVE unable to resolve dependency tree'
resolve='ERESOLVE could not resolve'

provoke_outdated_dependent() {
  project "${1:-outdated-dependent}" "$lagging"
  check 'outdated-dependent' fails_with "$tree" npm_ install
}
provoke_locked_dependent() { # npm keeps the locked release, although the range allows a newer one
  project "${1:-locked-dependent}" '{ "@acme/core": "^18.2.0", "@acme/icons": "1.0.0" }'
  npm_ install >/dev/null
  sed -i 's|"1.0.0" *}|"^1.0.0" }|' package.json
  npm_ install >/dev/null
  check 'locked-dependent: install only warns' prints 'ERESOLVE overriding peer dependency' npm_ install @acme/core@19
  check 'locked-dependent: npm ls --all' fails_with 'invalid:' npm_ ls --all
  check 'locked-dependent: the next install fails' fails_with "$resolve" npm_ ci
}
provoke_no_release_accepts_it() {
  project "${1:-no-release}" '{ "@acme/core": "^19.1.0" }'
  npm_ install >/dev/null
  check 'no-release-accepts-it' fails_with "$tree" npm_ install @acme/form
}
provoke_packages_disagree() {
  project "${1:-disagree}" '{ "@acme/chart": "^3.0.0", "@acme/form": "^2.0.0" }'
  check 'packages-disagree' fails_with 'Conflicting peer dependency: @acme/core@18.3.1' npm_ install
}
provoke_half_upgraded_family() {
  project "${1:-family}" '{ "@acme/core": "^18.2.0", "@acme/dom": "^18.2.0" }'
  npm_ install >/dev/null
  check 'half-upgraded-family: install only warns' prints 'overriding peer' npm_ install @acme/core@19
  check 'half-upgraded-family: npm ci' fails_with "$resolve" npm_ ci
}
provoke_hidden_by_flag() {
  project "${1:-hidden}" "$lagging"
  npm_ install --legacy-peer-deps >/dev/null
  check 'hidden-by-flag: npm ci' fails_with "$resolve" npm_ ci
  rm -rf node_modules package-lock.json
  npm_ install --force >/dev/null 2>&1
  check 'hidden-by-flag: --force and install again' fails_with "$resolve" npm_ install
}
provoke_prerelease() {
  project "${1:-prerelease}" '{ "@acme/core": "19.0.0-rc.1", "@acme/table": "^5.0.0" }'
  check 'prerelease' fails_with 'Found: @acme/core@19.0.0-rc.1' npm_ install
}
provoke_strict_peer_deps() {
  project "${1:-strict}" '{ "@acme/kit": "^1.0.0" }'
  npm_ config set strict-peer-deps=true --location=project
  check 'strict-peer-deps' fails_with 'this command with --no-strict-peer-deps' npm_ install
}

fix_upgrade_the_dependent() {
  provoke_outdated_dependent upgrade-dependent >/dev/null
  npm_ view @acme/table peerDependencies
  npm_ install @acme/table@latest
  check 'upgrade-the-dependent' no_conflict
  provoke_locked_dependent update-dependent >/dev/null
  npm_ update @acme/icons
  check 'upgrade-the-dependent: npm update in the range' no_conflict
}
fix_upgrade_together() {
  provoke_half_upgraded_family family-fix >/dev/null
  npm_ install @acme/core@latest @acme/dom@latest
  check 'upgrade-together' no_conflict
}
fix_use_an_accepted_version() {
  project accepted '{ "@acme/core": "^19.1.0", "@acme/form": "^2.0.0" }'
  npm_ install @acme/core@18
  check 'use-an-accepted-version' no_conflict
  check 'it is 18' installed_is @acme/core 18.3.1
  provoke_prerelease prerelease-fix >/dev/null
  npm_ install @acme/core@latest
  check 'use-an-accepted-version: a release for a prerelease' no_conflict
}
fix_override_the_range() {
  project override '{ "@acme/core": "^19.1.0", "@acme/form": "^2.0.0" }' \
    ', "overrides": { "@acme/form": { "@acme/core": "$@acme/core" } }'
  npm_ install
  check 'override-the-range' no_conflict
  project override-two '{ "@acme/chart": "^3.0.0", "@acme/form": "^2.0.0" }' \
    ', "overrides": { "@acme/form": { "@acme/core": "^19.0.0" } }'
  npm_ install
  check 'override-the-range: two packages that disagree' no_conflict
}
fix_set_legacy_peer_deps() {
  project legacy '{ "@acme/chart": "^3.0.0" }'
  npm_ install >/dev/null
  check 'npm installed the peer' test -d node_modules/@acme/core
  npm_ config set legacy-peer-deps=true --location=project
  cat .npmrc
  npm_ install @acme/form
  check 'the risk: the peer was removed' test ! -e node_modules/@acme/core
  check 'npm ls names it' prints 'UNMET DEPENDENCY' npm_ ls --all
  npm_ install @acme/core@19
  rm -rf node_modules
  check 'set-legacy-peer-deps: npm ci' npm_ ci
}
fix_use_the_projects_manager() {
  [ -n "${PNPM:-}${YARN:-}" ] || { echo 'skipped: neither PNPM nor YARN is set'; return; }
  if [ -n "${PNPM:-}" ]; then
    project pnpm "$lagging"
    check 'use-the-projects-manager: pnpm warns' prints 'Issues with peer dependencies' \
      env HOME="$work/home" $PNPM install --registry "$registry"
    check 'and installs' test -d node_modules/@acme/core
  fi
  if [ -n "${YARN:-}" ]; then
    project yarn "$lagging"
    check 'use-the-projects-manager: yarn warns' prints 'incorrect peer dependency' \
      env HOME="$work/home" $YARN install --registry "$registry"
    check 'and installs' test -d node_modules/@acme/core
  fi
}
fix_turn_off_strict_peer_deps() {
  provoke_strict_peer_deps strict-fix >/dev/null
  npm_ config delete strict-peer-deps --location=project
  npm_ install
  check 'turn-off-strict-peer-deps' no_conflict
}

start_registry
say "npm $(npm_ --version), $(node --version)"
for phase in $(declare -F | sed -n 's/^declare -f \(provoke_.*\|fix_.*\)$/\1/p'); do
  say "$phase"
  "$phase"
done
