# needs: node (npm node@24.21.0)
# needs: npm (npm npm@12.2.0)
# needs: git (apt git)
# limit: 120

# A registry with a few packages of ours, so that npm has something to resolve without a network.
set_up() {
  local port
  port=$(free_port)
  export npm_config_registry=http://127.0.0.1:$port/
  export npm_config_update_notifier=false npm_config_audit=false npm_config_fund=false
  mkdir -p "$ROOT/registry/package" shop
  publish core 1.1.0
  publish core 2.0.0
  publish util 1.2.0
  publish form 1.0.0 ', "peerDependencies": { "core": "^1.0.0" }'
  publish native 1.0.0 ', "optionalDependencies": { "native-linux": "1.0.0", "native-mac": "1.0.0" }'
  publish native-linux 1.0.0 ', "os": ["linux"]'
  publish native-mac 1.0.0 ', "os": ["darwin"]'
  cat >"$ROOT/registry/server.mjs" <<'JS'
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [port, folder] = process.argv.slice(2);
const packages = {};
for (const file of readdirSync(folder).filter((name) => name.endsWith('.tgz'))) {
  const text = execFileSync('tar', ['-xzOf', `${folder}/${file}`, 'package/package.json']);
  const manifest = { ...JSON.parse(text), dist: { tarball: `http://127.0.0.1:${port}/${file}` } };
  const known = (packages[manifest.name] ??= { name: manifest.name, 'dist-tags': {}, versions: {} });
  known['dist-tags'].latest = manifest.version;
  known.versions[manifest.version] = manifest;
}
createServer(({ url }, response) => {
  const name = url.slice(1);
  if (name.endsWith('.tgz')) return response.end(readFileSync(`${folder}/${name}`));
  response.writeHead(packages[name] ? 200 : 404);
  return response.end(JSON.stringify(packages[name] ?? {}));
}).listen(port, '127.0.0.1');
JS
  start node "$ROOT/registry/server.mjs" "$port" "$ROOT/registry"
  wait_for listening "$port"
  cd shop
  depend '"core": "^1.0.0"'
  npm install --silent
}

publish() { # NAME VERSION [FIELDS]
  echo "{ \"name\": \"$1\", \"version\": \"$2\"${3-} }" >"$ROOT/registry/package/package.json"
  tar -C "$ROOT/registry" -czf "$ROOT/registry/$1-$2.tgz" package
}

depend() { echo "{ \"name\": \"shop\", \"version\": \"1.0.0\", \"dependencies\": { $1 } }" >package.json; }

# What follows the list is the help of the command.
npm_run() {
  set -o pipefail
  run "$1" 2>&1 | sed '/Clean install a project/,$d'
}

provoke() {
  depend '"core": "^1.0.0", "util": "^1.0.0"'
  value package util
  value version 1.2.0
  npm_run 'npm ci'
}

check() {
  npm_run 'npm ci'
}

fix_update_the_lock() {
  run 'npm install --package-lock-only'
}

provoke_commit_the_lock() {
  git config --global user.name Me
  git config --global user.email me@example.org
  git init -q -b main
  echo node_modules >.gitignore
  git add .
  git commit -qm one
  git clone -q --bare . ~/shop.git
  git remote add origin ~/shop.git
  git fetch -q
  npm install --silent util
  git commit -qm 'Use util' package.json
  git push -qu origin main
  git clone -q ~/shop.git ~/ci
  cd ~/ci
  value package util
  value version 1.2.0
  npm_run 'npm ci'
}

check_commit_the_lock() {
  (cd ~/ci && npm_run 'npm ci')
}

fix_commit_the_lock() {
  cd ~/shop
  run 'git status --short package-lock.json'
  run 'git add package.json package-lock.json'
  run 'git commit -qm "Add the lock file"'
  run 'git push -q'
  run 'git -C ~/ci pull -q'
}

# npm 10 leaves the entry out by itself; with one npm in the sandbox it has to be taken out.
provoke_complete_the_lock() {
  depend '"native": "^1.0.0"'
  npm install --silent
  node -e '
    const lock = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
    delete lock.packages["node_modules/native-mac"];
    fs.writeFileSync("package-lock.json", JSON.stringify(lock));'
  value package native-mac
  value version 1.0.0
  npm_run 'npm ci'
}

fix_complete_the_lock() {
  run 'npm install --package-lock-only'
}

provoke_use_the_same_settings() {
  depend '"form": "^1.0.0"'
  run 'npm install --legacy-peer-deps'
  value package core
  value version 1.1.0
  npm_run 'npm ci'
}

fix_use_the_same_settings() {
  run 'npm config set legacy-peer-deps=true --location=project'
}

provoke_make_a_lock_file() {
  rm package-lock.json
  npm_run 'npm ci'
}

fix_make_a_lock_file() {
  run 'npm install --package-lock-only'
}
