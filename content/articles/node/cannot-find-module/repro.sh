# needs: node (npm node@24.21.0)
# needs: npm (npm npm@12.2.0)
# needs: tsc (npm typescript@7.0.2)
# needs: tsc-alias (npm tsc-alias@1.9.10)

# A registry on loopback with one small package, as there is no network here.
registry() {
  mkdir -p "$ROOT/registry/package"
  printf '{ "name": "acme-prices", "version": "1.2.0", "main": "dist/index.js" }\n' >"$ROOT/registry/package/package.json"
  mkdir "$ROOT/registry/package/dist"
  printf 'module.exports = { tea: 3 };\n' >"$ROOT/registry/package/dist/index.js"
  tar -czf "$ROOT/registry/acme-prices.tgz" -C "$ROOT/registry" package
  cat >"$ROOT/registry.mjs" <<'JS'
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
const [folder, port] = process.argv.slice(2);
const tarball = readFileSync(`${folder}/acme-prices.tgz`);
const manifest = JSON.parse(readFileSync(`${folder}/package/package.json`, 'utf8'));
const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
const dist = { tarball: `http://127.0.0.1:${port}/acme-prices.tgz`, integrity };
const document = { name: 'acme-prices', 'dist-tags': { latest: '1.2.0' }, versions: { '1.2.0': { ...manifest, dist } } };
createServer((request, response) => {
  response.end(request.url.endsWith('.tgz') ? tarball : JSON.stringify(document));
}).listen(Number(port), '127.0.0.1');
JS
  local port
  port=$(free_port)
  start node "$ROOT/registry.mjs" "$ROOT/registry" "$port"
  wait_for listening "$port"
  npm config set "registry=http://127.0.0.1:$port/" audit=false fund=false update-notifier=false
}

set_up() {
  registry
  mkdir -p app/lib
  cd app
  printf '{ "name": "shop", "version": "1.0.0", "private": true }\n' >package.json
  printf "console.log('tea:', require('acme-prices').tea);\n" >app.js
}

show() { run "$1" 2>&1 | grep -v '^    at\|^$\|^Node\|throw \|  ^'; return "${PIPESTATUS[0]}"; }

missing() {
  value module acme-prices
  value importer "$PWD/app.js"
  show 'node app.js'
}

provoke() {
  npm install --silent acme-prices
  rm -r node_modules
  missing
}

check() { show 'node app.js'; }

fix_install_dependencies() {
  run 'npm ls --depth=0' 2>&1 | grep -v 'complete log'
  run 'npm ci'
  run 'npm ls acme-prices'
}

provoke_add_the_package() { missing; }

fix_add_the_package() {
  run 'npm ls acme-prices'
  run 'npm install acme-prices'
}

provoke_make_it_a_dependency() {
  npm install --silent --save-dev acme-prices
  export NODE_ENV=production
  npm ci --silent
  missing
}

fix_make_it_a_dependency() {
  run 'npm pkg get devDependencies'
  run 'npm install --save-prod acme-prices'
  run 'npm ls --omit=dev acme-prices'
}

provoke_correct_the_path() {
  printf 'exports.tea = 3;\n' >lib/prices.js
  printf "console.log('tea:', require('./lib/Prices').tea);\n" >app.js
  value file lib/Prices
  value importer "$PWD/app.js"
  value module ./lib/Prices
  show 'node app.js'
}

fix_correct_the_path() {
  run "sed -i s,./lib/Prices,./lib/prices, app.js"
}

typescript() {
  mkdir src
  printf 'export const tea: number = 3;\n' >src/prices.ts
  printf "import { tea } from '%s';\nconsole.log('tea:', tea);\n" "$1" >src/main.ts
  printf '%s\n' '{ "compilerOptions": { "module": "commonjs", "outDir": "dist", "rootDir": "src", "incremental": true,' \
    '"types": [], "paths": { "@/*": ["./src/*"] } }, "include": ["src"] }' >tsconfig.json
}

check_start_the_file_that_exists() { show 'node dist/main.js'; }
check_resolve_the_alias() { show 'node dist/main.js'; }

provoke_start_the_file_that_exists() {
  typescript ./prices
  tsc
  run 'rm -r dist'
  run 'tsc'
  value file home/me/app/dist/main.js
  value module "$PWD/dist/main.js"
  show 'node dist/main.js'
}

fix_start_the_file_that_exists() {
  run 'tsc --build --clean'
  run 'tsc --build'
}

provoke_resolve_the_alias() {
  typescript @/prices
  tsc
  value module @/prices
  value importer "$PWD/dist/main.js"
  show 'node dist/main.js'
}

fix_resolve_the_alias() {
  run 'tsc && tsc-alias'
}

provoke_reinstall() {
  npm install --silent acme-prices
  rm -r node_modules/acme-prices/dist
  value file "$PWD/node_modules/acme-prices/dist/index.js"
  value module "$PWD/node_modules/acme-prices/dist/index.js"
  show 'node app.js'
}

fix_reinstall() {
  run 'npm ci'
}
