# needs: tsc (npm typescript@5.9.3)
# needs: node-types (npm @types/node@24.19.2)
# needs: node (npm node@24.21.0)
# needs: npm (npm npm@11.19.1)
# needs: git (apt git >= 2.30)

# TypeScript 5.9.3 knows every wording: 7.0 has no `moduleResolution` left that ignores `exports`.
set_up() {
  mkdir -p app/src/components registry shapes
  cd ~/app
  echo '{ "name": "app", "private": true }' >package.json
  echo '{ "compilerOptions": { "strict": true, "noEmit": true, "module": "esnext", "moduleResolution": "bundler" }, "include": ["src"] }' >tsconfig.json
  echo 'export const Button = "button";' >src/components/Button.ts
  git init -q
}

write() {
  cat >"$1"
  run "cat $1"
}

check() { run 'tsc --noEmit'; }

# A registry with the package `shapes`, which npm installs as it would any other. Its release 1.0.0 lacks
# its types if the first argument is `broken`; 1.0.1 has them.
registry() {
  local port version
  for version in 1.0.0 1.0.1; do
    (
      cd ~/shapes
      rm -f index.d.ts
      echo "{ \"name\": \"shapes\", \"version\": \"$version\", \"types\": \"index.d.ts\" }" >package.json
      if [ "$1 $version" != 'broken 1.0.0' ]; then
        echo 'export declare function area(side: number): number;' >index.d.ts
      fi
      npm pack --silent --pack-destination ~/registry >/dev/null
    )
  done
  port=$(free_port)
  cat >~/registry/server.mjs <<JS
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
const release = (version) => {
  const tarball = 'http://127.0.0.1:$port/shapes-' + version + '.tgz';
  return { name: 'shapes', version, types: 'index.d.ts', dist: { tarball } };
};
const versions = { '1.0.0': release('1.0.0'), '1.0.1': release('1.0.1') };
createServer(({ url }, response) => {
  if (url === '/shapes') response.end(JSON.stringify({ name: 'shapes', 'dist-tags': { latest: '1.0.1' }, versions }));
  else if (url.endsWith('.tgz')) response.end(readFileSync(url.slice(1)));
  else response.writeHead(404).end('{}');
}).listen($port, '127.0.0.1');
JS
  (cd ~/registry && exec node server.mjs) >/dev/null 2>&1 &
  UNSTUCK_PIDS+=("$!")
  wait_for listening "$port"
  printf 'registry=http://127.0.0.1:%s/\naudit=false\nfund=false\nupdate-notifier=false\n' "$port" >~/.npmrc
}

provoke_install_the_package() {
  registry complete
  write src/main.ts <<'TS'
import { area } from "shapes";
console.log(area(2));
TS
  value module shapes
  value package shapes
  check
}
fix_install_the_package() {
  run 'npm ls shapes'
  run 'npm install shapes'
}

provoke_correct_the_path() {
  write src/main.ts <<'TS'
import { Button } from "./components/button";
console.log(Button);
TS
  value module ./components/button
  check
}
fix_correct_the_path() {
  run 'git ls-files --cached --others ":(icase)*button*"'
  run 'ls src/components'
  run "sed -i 's/button\"/Button\"/' src/main.ts"
}

provoke_declare_the_alias() {
  write src/main.ts <<'TS'
import { Button } from "@/components/Button";
console.log(Button);
TS
  value module @/components/Button
  check
}
fix_declare_the_alias() {
  write tsconfig.json <<'JSON'
{
  "compilerOptions": {
    "strict": true, "noEmit": true, "module": "esnext", "moduleResolution": "bundler",
    "paths": { "@/*": ["./src/*"] }
  },
  "include": ["src"]
}
JSON
}

modern_package() {
  mkdir -p node_modules/shapes/dist
  echo '{ "name": "shapes", "version": "1.0.0", "exports": { ".": { "types": "./dist/index.d.ts", "default": "./dist/index.js" } } }' >node_modules/shapes/package.json
  echo 'export declare function area(side: number): number;' | tee node_modules/shapes/dist/index.d.ts >node_modules/shapes/dist/area.d.ts
  touch node_modules/shapes/dist/index.js node_modules/shapes/dist/area.js
}

provoke_set_module_resolution() {
  modern_package
  sed -i 's/"bundler"/"node"/' tsconfig.json
  write src/main.ts <<'TS'
import { area } from "shapes";
console.log(area(2));
TS
  value module shapes
  value package shapes
  value types "$PWD/node_modules/shapes/dist/index.d.ts"
  check
}
fix_set_module_resolution() {
  run "sed -i 's/\"moduleResolution\": \"node\"/\"moduleResolution\": \"bundler\"/' tsconfig.json"
}

provoke_import_what_is_exported() {
  modern_package
  write src/main.ts <<'TS'
import { area } from "shapes/dist/area";
console.log(area(2));
TS
  value module shapes/dist/area
  check
}
fix_import_what_is_exported() {
  run 'npm pkg get exports --prefix node_modules/shapes'
  run "sed -i 's#shapes/dist/area#shapes#' src/main.ts"
}

provoke_declare_the_asset() {
  touch src/logo.svg
  write src/main.ts <<'TS'
import logo from "./logo.svg";
console.log(logo);
TS
  value module ./logo.svg
  check
}
fix_declare_the_asset() {
  write src/assets.d.ts <<'TS'
declare module "*.svg" {
  const url: string;
  export default url;
}
TS
}

provoke_add_node_types() {
  write src/main.ts <<'TS'
import { readFileSync } from "node:fs";
console.log(readFileSync("package.json", "utf8"));
TS
  value module node:fs
  check
}
# The same files that `npm install --save-dev @types/node` puts there.
fix_add_node_types() {
  mkdir -p node_modules/@types
  cp -r "$NPM_PACKAGES/node_modules/@types/node" node_modules/@types/
  cp -r "$NPM_PACKAGES/node_modules/undici-types" node_modules/
  run 'npm ls @types/node'
  run "sed -i 's/\"strict\"/\"types\": [\"node\"], \"strict\"/' tsconfig.json"
}

# Release 1.0.0 names types that it does not contain.
provoke_replace_the_release() {
  registry broken
  npm install --silent shapes@1.0.0
  write src/main.ts <<'TS'
import { area } from "shapes";
console.log(area(2));
TS
  value module shapes
  value package shapes
  check
}
fix_replace_the_release() {
  run 'npm ls shapes'
  run 'npm pkg get main types exports --prefix node_modules/shapes'
  run 'npm install shapes@latest'
}

provoke_build_the_workspace() {
  printf 'audit=false\nfund=false\nupdate-notifier=false\noffline=true\n' >~/.npmrc
  mkdir -p packages/shapes/src
  echo '{ "name": "app", "private": true, "workspaces": ["packages/*"] }' >package.json
  echo '{ "name": "shapes", "version": "1.0.0", "types": "./dist/index.d.ts", "scripts": { "build": "tsc -p ." } }' >packages/shapes/package.json
  echo '{ "compilerOptions": { "strict": true, "declaration": true, "outDir": "dist", "module": "esnext", "moduleResolution": "bundler" }, "include": ["src"] }' >packages/shapes/tsconfig.json
  echo 'export const area = (side: number): number => side * side;' >packages/shapes/src/index.ts
  npm install --silent
  write src/main.ts <<'TS'
import { area } from "shapes";
console.log(area(2));
TS
  value module shapes
  value package shapes
  check
}
fix_build_the_workspace() {
  run 'npm ls shapes'
  run 'npm run build --workspaces --if-present'
}
