# needs: node (npm node@24.21.0)
# needs: git (apt git)

set_up() {
  mkdir -p shop/src
  cd shop
  echo '{ "a": 1 }' >src/data.json
  cat >src/app.mjs <<'JS'
import { readFileSync } from 'node:fs';
console.log(JSON.parse(readFileSync('data.json', 'utf8')));
JS
}

# What the program was about to do, the message, and the first line of the stack are enough.
node_run() {
  set -o pipefail
  run "$1" 2>&1 | sed -E '/^ +at (async|ModuleJob|run|eval|node:)/d; s/ \{$//'
}

provoke() {
  value path data.json
  value syscall open
  node_run 'node src/app.mjs'
}

check() { node_run 'node src/app.mjs'; }

fix_resolve_from_the_module() {
  run "sed -i \"s#'data.json'#new URL('./data.json', import.meta.url)#\" src/app.mjs"
}

provoke_bring_the_file() {
  echo '{ "scripts": { "build": "mkdir -p dist && cp src/index.html dist" } }' >package.json
  echo '<h1>Shop</h1>' >src/index.html
  echo 'import { statSync } from "node:fs"; console.log(statSync("dist/index.html").size);' >server.mjs
  value path dist/index.html
  value syscall stat
  node_run 'node server.mjs'
}

check_bring_the_file() { node_run 'node server.mjs'; }

fix_bring_the_file() {
  run 'node --run build'
  run 'ls -la dist/index.html | cut -c 1-10'
}

provoke_make_the_folder() {
  echo 'import { writeFileSync } from "node:fs"; writeFileSync("uploads/2026/a.txt", "a");' >upload.mjs
  value path uploads/2026/a.txt
  value syscall open
  node_run 'node upload.mjs'
}

check_make_the_folder() { node_run 'node upload.mjs'; }

fix_make_the_folder() { run 'mkdir -p "$(dirname uploads/2026/a.txt)"'; }

provoke_correct_the_name() {
  git init -q
  echo '{}' >Config.json
  git add .
  echo 'import { readFileSync } from "node:fs"; console.log(readFileSync("config.json", "utf8"));' >config.mjs
  value path config.json
  value syscall open
  node_run 'node config.mjs'
}

check_correct_the_name() { node_run 'node config.mjs'; }

fix_correct_the_name() {
  run 'ls -b'
  run 'git mv Config.json config.json'
}

provoke_build_the_path_right() {
  cp src/data.json 'src/my data.json'
  cat >src/url.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
const url = new URL('./my data.json', import.meta.url);
console.log(readFileSync(url.pathname, 'utf8'));
JS
  value path "$PWD/src/my%20data.json"
  value syscall open
  node_run 'node src/url.mjs'
}

check_build_the_path_right() { node_run 'node src/url.mjs'; }

fix_build_the_path_right() { run "sed -i 's/url.pathname/fileURLToPath(url)/' src/url.mjs"; }

provoke_let_it_find_the_program() {
  mkdir -p "$ROOT/opt/tools/bin"
  cp /bin/echo "$ROOT/opt/tools/bin/converter"
  echo 'import { spawn } from "node:child_process"; spawn("converter", ["done"], { stdio: "inherit" });' >convert.mjs
  value program converter
  node_run 'node convert.mjs'
}

check_let_it_find_the_program() { node_run 'node convert.mjs'; }

fix_let_it_find_the_program() { run "export PATH=\"\$PATH:$ROOT/opt/tools/bin\""; }

provoke_enter_the_folder_again() {
  mkdir ~/deploy
  cd ~/deploy
  rmdir ~/deploy
  mkdir ~/deploy
  node_run 'node -p "process.cwd()"'
}

check_enter_the_folder_again() { node_run 'node -p "process.cwd()"'; }

fix_enter_the_folder_again() { run 'cd "$PWD" || cd ~'; }

provoke_expect_the_absence() {
  ln -s /srv/old/settings.json settings.json
  cat >settings.mjs <<'JS'
import { readFile } from 'node:fs/promises';
const read = async (file) => JSON.parse(await readFile(file, 'utf8'));
console.log(await read('settings.json'));
JS
  value path settings.json
  value syscall open
  node_run 'node settings.mjs'
}

check_expect_the_absence() { node_run 'node settings.mjs'; }

fix_expect_the_absence() {
  run 'readlink settings.json'
  run "sed -i 's/^console.*/console.log(await read(\"settings.json\").catch((error) => { if (error.code !== \"ENOENT\") throw error; return {}; }));/' settings.mjs"
}
