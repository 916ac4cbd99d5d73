# needs: node (npm node@24.21.0)
# needs: npm (npm npm@12.2.0)
# needs: git (apt git)

set_up() {
  export npm_config_update_notifier=false npm_config_audit=false npm_config_fund=false
  mkdir -p shop-main/shop-main
  echo '{ "name": "shop", "version": "1.0.0", "scripts": { "build": "echo built" } }' >shop-main/shop-main/package.json
  cd shop-main
}

# The status of npm counts, not that of what takes the name of its log file out.
npm_run() { set -o pipefail; run "$1" 2>&1 | grep -v 'complete log of this run'; }

provoke() {
  value folder "$PWD"
  npm_run 'npm install'
}

check() {
  npm_run 'npm install'
}

fix_go_to_the_project() {
  run "find . -maxdepth 3 -name package.json -not -path '*/node_modules/*'"
  run 'cd shop-main'
  run 'npm prefix'
}

provoke_start_a_project() {
  mkdir ~/new
  cd ~/new
  value folder "$PWD"
  npm_run 'npm install'
}

fix_start_a_project() {
  run 'npm init -y >/dev/null'
  run 'npm pkg get name'
}

provoke_name_the_right_folder() {
  folder=shop
  check_name_the_right_folder
  value folder "$PWD/shop"
}

check_name_the_right_folder() {
  npm_run "npm --prefix $folder run build"
}

fix_name_the_right_folder() {
  folder=shop-main
  run "npm --prefix $folder prefix"
}

provoke_move_node_modules_away() {
  mkdir -p shop-main/docs/node_modules
  cd shop-main/docs
  value folder "$PWD"
  npm_run 'npm run build'
}

check_move_node_modules_away() {
  npm_run 'npm run build'
}

fix_move_node_modules_away() {
  run 'ls -d node_modules ../package.json'
  run 'mv node_modules node_modules.old'
  run 'npm prefix'
}

provoke_restore_the_file() {
  cd shop-main
  git config --global user.name Me
  git config --global user.email me@example.org
  git init -q
  git add .
  git mv package.json Package.json
  git commit -qm one
  value folder "$PWD"
  npm_run 'npm run build'
}

check_restore_the_file() {
  npm_run 'npm run build'
}

fix_restore_the_file() {
  run 'ls | grep -i package'
  run 'git mv Package.json package.json'
}
