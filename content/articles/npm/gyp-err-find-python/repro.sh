# needs: node (npm node@24.21.0)
# needs: npm (npm npm@12.2.0)
# needs: node-gyp (npm node-gyp@4.0.0)
# needs: node-api-headers (npm node-api-headers@1.6.0)
# needs: python3 (apt python3)
# needs: make (apt make)
# needs: gcc (apt gcc)
# limit: 120

# A machine with all programs of this one but Python, which is in a folder outside of PATH; an addon in C; and
# the headers of Node-API, as node-gyp would download those of Node.js.
set_up() {
  mkdir -p "$ROOT/usr/bin" "$ROOT/opt/python/bin" headers/include/node addon
  cp -s /usr/bin/* "$ROOT/usr/bin" 2>/dev/null
  rm -f "$ROOT"/usr/bin/*python* "$ROOT"/usr/bin/node* "$ROOT"/usr/bin/np?
  ln -s /usr/bin/python3 "$ROOT/opt/python/bin/python3"
  ln -s "$NPM_PACKAGES/node_modules/node/bin/node" "$ROOT/usr/bin/node"
  ln -s "$NPM_PACKAGES/node_modules/npm/bin/npm-cli.js" "$ROOT/usr/bin/npm"
  export PATH=$ROOT/usr/bin npm_config_update_notifier=false npm_config_audit=false npm_config_fund=false
  cp "$NPM_PACKAGES"/node_modules/node-api-headers/include/*.h headers/include/node
  node -p 'JSON.stringify(process.config)' >headers/include/node/config.gypi
  echo '{}' >headers/include/node/common.gypi
  cd addon
  echo '{ "targets": [{ "target_name": "addon", "sources": ["addon.c"] }] }' >binding.gyp
  printf '#include <node_api.h>\nNAPI_MODULE_INIT() { return exports; }\n' >addon.c
  cat >package.json <<JSON
{ "name": "addon", "version": "1.0.0", "config": { "node_gyp_nodedir": "$HOME/headers" } }
JSON
}

# Without the arguments of gyp and make, and the places in npm's code.
npm_run() {
  set -o pipefail
  run "$1" 2>&1 | grep -vE 'gyp info spawn|stack +at |gyp ERR! (System|command|cwd|node|\$npm)|complete log|^make|^  [A-Z]'
}

provoke() { npm_run 'npm install'; }

check() { npm_run 'npm install' && run 'ls build/Release/addon.node'; }

fix_put_it_into_path() {
  run "export PATH=\"\$PATH:$ROOT/opt/python/bin\""
}

fix_name_it() {
  run "export PYTHON=$ROOT/opt/python/bin/python3"
}

provoke_drop_the_setting() {
  PATH=$PATH:$ROOT/opt/python/bin
  export NODE_GYP_FORCE_PYTHON=$ROOT/usr/local/python27/bin/python
  value setting "$NODE_GYP_FORCE_PYTHON"
  npm_run 'npm install'
}

fix_drop_the_setting() {
  run 'unset NODE_GYP_FORCE_PYTHON PYTHON npm_config_python'
}

# node-gyp 4 is linked in, as an install of it would need a registry.
provoke_use_npms_node_gyp() {
  PATH=$PATH:$ROOT/opt/python/bin
  ln -s python3 "$ROOT/opt/python/bin/python"
  mkdir -p node_modules/.bin
  ln -s "$NPM_PACKAGES/node_modules/node-gyp" node_modules/node-gyp
  ln -s ../node-gyp/bin/node-gyp.js node_modules/.bin/node-gyp
  npm pkg set devDependencies.node-gyp=4.0.0 scripts.build="node-gyp rebuild"
  value executable "$ROOT/opt/python/bin/python"
  value found "$(python3 -c 'import platform; print(platform.python_version())')"
  npm_run 'npm run build'
}

check_use_npms_node_gyp() { npm_run 'npm run build' && run 'ls build/Release/addon.node'; }

fix_use_npms_node_gyp() {
  run 'npm uninstall node-gyp --ignore-scripts'
}
