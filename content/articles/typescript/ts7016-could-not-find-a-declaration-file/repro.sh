# needs: tsc (npm typescript@5.9.3)
# needs: lodash (npm lodash@4.17.21)
# needs: lodash-types (npm @types/lodash@4.17.27)
# needs: tempura (npm tempura@0.4.0)
# needs: node (npm node@24.21.0)
# needs: npm (npm npm@11.19.1)
# limit: 90

set_up() {
  mkdir -p app/src app/node_modules
  cd ~/app
  echo '{ "name": "app", "private": true }' >package.json
  echo '{ "compilerOptions": { "strict": true, "noEmit": true, "target": "es2022", "module": "esnext", "moduleResolution": "bundler", "skipLibCheck": true, "types": [] }, "include": ["src"] }' >tsconfig.json
}

write() {
  mkdir -p "$(dirname "$1")"
  cat >"$1"
  run "cat $1"
}

check() { run 'tsc --noEmit'; }

# untyped MODULE FILE [PACKAGE]: what the message will name.
untyped() {
  value module "$1"
  value file "$HOME/app/$2"
  if [ -n "${3-}" ]; then
    value package "$3"
    value copy "$1"
  fi
}

# A registry with the true files of lodash and its types, from which npm installs.
registry() {
  mkdir ~/registry
  (
    cd ~/registry
    npm pack --silent "$NPM_PACKAGES/node_modules/lodash" "$NPM_PACKAGES/node_modules/@types/lodash" >/dev/null
    cat >server.mjs <<'JS'
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
const port = Number(process.argv[2]);
const files = { lodash: 'lodash-4.17.21.tgz', '@types/lodash': 'types-lodash-4.17.27.tgz' };
createServer(({ url }, response) => {
  const name = decodeURIComponent(url.slice(1));
  const file = files[name];
  if (name.endsWith('.tgz')) response.end(readFileSync(name));
  else if (!file) response.writeHead(404).end('{}');
  else {
    const version = file.slice(file.lastIndexOf('-') + 1, -4);
    const integrity = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
    const dist = { tarball: `http://127.0.0.1:${port}/${file}`, integrity };
    response.end(JSON.stringify({ name, 'dist-tags': { latest: version }, versions: { [version]: { name, version, dist } } }));
  }
}).listen(port, '127.0.0.1');
JS
  )
  local port
  port=$(free_port)
  (cd ~/registry && exec node server.mjs "$port") >/dev/null 2>&1 &
  UNSTUCK_PIDS+=("$!")
  wait_for listening "$port"
  printf 'registry=http://127.0.0.1:%s/\naudit=false\nfund=false\nupdate-notifier=false\n' "$port" >~/.npmrc
}

use_lodash() {
  write src/main.ts <<'TS'
import { chunk } from "lodash";
console.log(chunk(["a", "b", "c"], 2));
TS
}

provoke_install_the_types() {
  registry
  run 'npm install lodash'
  use_lodash
  untyped lodash node_modules/lodash/lodash.js lodash
  check
}
fix_install_the_types() {
  run 'npm view @types/lodash version'
  run 'npm install --save-dev @types/lodash'
}

# A server that installs for production, and builds there.
provoke_install_what_the_build_needs() {
  registry
  npm install lodash >/dev/null
  npm install --save-dev @types/lodash >/dev/null
  rm -rf node_modules
  run 'npm pkg get devDependencies'
  export NODE_ENV=production
  run 'NODE_ENV=production npm ci'
  use_lodash
  untyped lodash node_modules/lodash/lodash.js lodash
  check
}
fix_install_what_the_build_needs() {
  run 'npm ls @types/lodash || true'
  run 'npm ci --include=dev'
}

# old-chart: a package without a single type.
old_chart() {
  mkdir -p node_modules/old-chart
  echo '{ "name": "old-chart", "version": "1.0.0", "main": "index.js" }' >node_modules/old-chart/package.json
  echo 'exports.draw = (points) => points.join();' >node_modules/old-chart/index.js
  write src/main.ts <<'TS'
import { draw } from "old-chart";
console.log(draw([1, 2]));
TS
  untyped old-chart node_modules/old-chart/index.js old-chart
}

provoke_declare_the_module() {
  old_chart
  check
}
fix_declare_the_module() {
  write src/types/old-chart.d.ts <<'TS'
declare module "old-chart" {
  export function draw(points: number[]): string;
}
TS
}

provoke_make_the_declaration_count() {
  old_chart
  write src/types/old-chart.d.ts <<'TS'
import type { Point } from "../point";

declare module "old-chart" {
  export function draw(points: Point[]): string;
}
TS
  echo 'export type Point = number;' >src/point.ts
  check
}
fix_make_the_declaration_count() {
  write src/types/old-chart.d.ts <<'TS'
declare module "old-chart" {
  import type { Point } from "../point";
  export function draw(points: Point[]): string;
}
TS
}

provoke_lead_to_the_types() {
  cp -r "$NPM_PACKAGES/node_modules/tempura" node_modules/
  write src/main.ts <<'TS'
import { compile } from "tempura";
console.log(compile("{{#expect name}} Hello, {{name}}"));
TS
  untyped tempura node_modules/tempura/dist/index.mjs
  value types "$HOME/app/node_modules/tempura/index.d.ts"
  value library tempura
  check
}
fix_lead_to_the_types() {
  run 'npm pkg get types exports --prefix node_modules/tempura | head -n 6'
  write tsconfig.json <<'JSON'
{
  "compilerOptions": {
    "strict": true, "noEmit": true, "target": "es2022", "module": "esnext", "moduleResolution": "bundler", "skipLibCheck": true, "types": [],
    "paths": { "tempura": ["./node_modules/tempura/index.d.ts"] }
  },
  "include": ["src"]
}
JSON
}

provoke_let_it_read_javascript() {
  write src/price.js <<'JS'
/** @param {number} cents */
export const price = (cents) => `${(cents / 100).toFixed(2)} €`;
JS
  write src/main.ts <<'TS'
import { price } from "./price";
console.log(price(1250));
TS
  untyped ./price src/price.js
  check
}
fix_let_it_read_javascript() { run "sed -i 's/\"strict\": true/\"strict\": true, \"allowJs\": true/' tsconfig.json"; }

# A package of the same workspace, of which a bundler made the JavaScript alone.
provoke_build_its_types() {
  rm -r node_modules
  echo '{ "name": "app", "private": true, "workspaces": ["packages/*"] }' >package.json
  mkdir -p packages/shapes/src packages/shapes/dist
  write packages/shapes/package.json <<'JSON'
{
  "name": "shapes",
  "version": "1.0.0",
  "type": "module",
  "exports": { ".": { "types": "./dist/index.d.ts", "default": "./dist/index.js" } },
  "scripts": { "types": "tsc src/index.ts --target es2022 --declaration --emitDeclarationOnly --outDir dist" }
}
JSON
  echo 'export const area = (side: number): number => side * side;' >packages/shapes/src/index.ts
  echo 'export const area = (side) => side * side;' >packages/shapes/dist/index.js
  npm install --offline >/dev/null
  write src/main.ts <<'TS'
import { area } from "shapes";
console.log(area(2));
TS
  untyped shapes packages/shapes/dist/index.js shapes
  run 'ls packages/shapes/dist'
  check
}
fix_build_its_types() {
  run 'npm run types --workspace shapes'
  run 'ls packages/shapes/dist'
}

provoke_import_the_public_entry() {
  mkdir -p node_modules/charts/lib
  echo '{ "name": "charts", "version": "2.0.0", "main": "index.js", "types": "index.d.ts" }' >node_modules/charts/package.json
  echo 'export declare function draw(points: number[]): string;' >node_modules/charts/index.d.ts
  echo 'exports.draw = require("./lib/draw").draw;' >node_modules/charts/index.js
  echo 'exports.draw = (points) => points.join();' >node_modules/charts/lib/draw.js
  write src/main.ts <<'TS'
import { draw } from "charts/lib/draw";
console.log(draw([1, 2]));
TS
  untyped charts/lib/draw node_modules/charts/lib/draw.js charts
  check
}
fix_import_the_public_entry() {
  run 'npm pkg get types --prefix node_modules/charts'
  run "sed -i 's#charts/lib/draw#charts#' src/main.ts"
}
