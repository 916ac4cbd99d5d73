# needs: node (npm node@24.21.0)
# needs: npm (npm npm@12.2.0)
# needs: setpriv (apt util-linux)
# needs: root

# Node.js and npm as a system package has them: in /usr/local, of root, and readable for others.
set_up() {
  local packages=$NPM_PACKAGES/node_modules lib=$ROOT/usr/local/lib/node_modules
  mkdir -p "$ROOT/usr/local/bin" "$lib" shop hello world
  copy "$packages/npm" "$lib"
  copy "$packages/node/bin/node" "$ROOT/usr/local/bin"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$ROOT/usr/local/bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$ROOT/usr/local/bin/npx"
  export PATH=$ROOT/usr/local/bin:/usr/bin:/bin
  export npm_config_update_notifier=false npm_config_audit=false npm_config_fund=false npm_config_fetch_retries=0
  export npm_config_registry=https://registry.example.org/
  echo '{ "name": "hello", "version": "1.0.0", "bin": "hello.js" }' >hello/package.json
  echo '{ "name": "world", "version": "1.0.0" }' >world/package.json
  printf '#!/usr/bin/env node\nconsole.log("hello 1.0.0")\n' >hello/hello.js
  echo '{ "name": "shop", "version": "1.0.0", "dependencies": { "hello": "file:../hello-1.0.0.tgz" } }' >shop/package.json
  chown -R 1000:1000 "$HOME" "$TMPDIR"
  silently 'npm pack --silent ./hello ./world'
}

# As links, where that can be: it is 140 MB.
copy() { cp -rl "$1" "$2" 2>/dev/null || cp -r "$1" "$2"; }

# The reader is user 1000, this script is root: `me` is the reader's shell, and `sudo` has nothing left to do.
me() {
  printf '$ %s\n' "$1"
  silently "$1" 2>&1 | grep -vE 'complete log of this run|npm error +at '
  return "${PIPESTATUS[0]}"
}
silently() { setpriv --reuid=1000 --regid=1000 --clear-groups bash -c "$1"; }
sudo() { "$@"; }
id() { echo 1000; }

provoke() {
  value prefix "$ROOT/usr/local"
  value entry hello
  value syscall mkdir
  value path "$ROOT/usr/local/lib/node_modules/hello"
  me 'npm install -g ./hello-1.0.0.tgz'
}

check() {
  me 'npm install -g ./hello-1.0.0.tgz' && me 'hello'
}

fix_own_prefix() {
  me 'npm config set prefix "$HOME/.local"'
  run 'export PATH="$HOME/.local/bin:$PATH"'
  me 'npm prefix -g'
}

check_no_global_install() {
  cd ~/shop
  me 'npx --no hello'
}

fix_no_global_install() {
  me 'npm install --save-dev ../hello-1.0.0.tgz'
}

provoke_take_back_the_project() {
  cd ~/shop
  run 'sudo npm install'
  value syscall mkdir
  value path "$HOME/shop/node_modules/world"
  chown -R 1000 ~/.npm
  me 'npm install ../world-1.0.0.tgz'
}

check_take_back_the_project() {
  me 'npm install ../world-1.0.0.tgz'
}

fix_take_back_the_project() {
  run 'sudo chown -R "$(id -u):$(id -g)" node_modules package.json package-lock.json'
}

provoke_take_back_the_cache() {
  cd ~/shop
  run 'sudo npm cache add ../hello-1.0.0.tgz'
  me 'npm install'
}

check_take_back_the_cache() {
  me 'npm install'
}

fix_take_back_the_cache() {
  run 'sudo chown -R "$(id -u):$(id -g)" "$(npm config get cache)"'
}

provoke_give_it_a_cache() {
  cd ~/shop
  export HOME=/
  me 'npm install'
}

check_give_it_a_cache() {
  me 'npm install'
}

fix_give_it_a_cache() {
  run "export npm_config_cache=$TMPDIR/npm-cache"
  me 'npm config get cache'
}
