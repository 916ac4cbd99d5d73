# needs: node (npm node@24.21.0)
# needs: npm (npm npm@12.2.0)
# needs: git (apt git)

set_up() {
  export npm_config_update_notifier=false
  mkdir -p shop/packages/web shop/packages/api
  cd shop
  echo 'console.log("listening")' >server.js
  cat >package.json <<'JSON'
{
  "name": "shop",
  "version": "1.0.0",
  "workspaces": ["packages/*"],
  "scripts": { "serve": "node server.js" }
}
JSON
  echo '{ "name": "web", "version": "1.0.0", "scripts": { "dev": "echo web is up" } }' >packages/web/package.json
  echo '{ "name": "api", "version": "1.0.0" }' >packages/api/package.json
}

without_log() { grep -v 'complete log of this run'; }

# The status of npm counts, not that of what takes the name of its log file out.
npm_run() { set -o pipefail; run "$1" 2>&1 | without_log; }

provoke() {
  value script preview
  npm_run 'npm run preview'
}

check() {
  npm_run "npm run ${script:-preview}"
}

fix_run_the_existing_script() {
  run 'npm run'
  script=serve
}

provoke_go_to_the_project() {
  cd ~
  echo '{ "name": "stray" }' >package.json
  value script serve
  npm_run 'npm run serve'
}

check_go_to_the_project() {
  npm_run 'npm run serve'
}

fix_go_to_the_project() {
  run 'npm prefix'
  run "find . -name package.json -not -path '*/node_modules/*'"
  run 'cd shop'
  run 'npm prefix'
}

provoke_define_the_script() {
  value script start
  npm_run 'npm start'
}

check_define_the_script() {
  npm_run 'npm start'
}

fix_define_the_script() {
  run 'npm pkg set scripts.start="node server.js"'
}

provoke_name_the_workspace() {
  value script dev
  npm_run 'npm run dev'
}

check_name_the_workspace() {
  npm_run "npm run dev ${where-}" && npm_run "npm run dev --workspaces ${absent-}"
}

fix_name_the_workspace() {
  run 'npm run --workspaces'
  where=--workspace=web absent=--if-present
}

provoke_move_it_into_scripts() {
  echo '{ "name": "shop", "script": { "dev": "echo shop is up" } }' >package.json
  value script dev
  npm_run 'npm run dev'
}

check_move_it_into_scripts() {
  npm_run 'npm run dev'
}

fix_move_it_into_scripts() {
  run "grep -nE '\"scripts?\"' package.json"
  run "sed -i 's/\"script\"/\"scripts\"/' package.json"
  run 'npm pkg get scripts'
}

provoke_push_the_script() {
  git config --global user.name Me
  git config --global user.email me@example.org
  git init -q -b main
  git add .
  git commit -qm one
  git clone -q --bare . ~/shop.git
  git remote add origin ~/shop.git
  git push -qu origin main
  git clone -q ~/shop.git ~/ci
  npm pkg set scripts.build='echo built'
  cd ~/ci
  value script build
  npm_run 'npm run build'
}

check_push_the_script() {
  (cd ~/ci && npm_run 'npm run build')
}

fix_push_the_script() {
  cd ~/shop
  run 'git status --short package.json'
  run 'git commit -qm "Add the script" package.json'
  run 'git push -q'
  run 'git -C ~/ci pull -q'
}
