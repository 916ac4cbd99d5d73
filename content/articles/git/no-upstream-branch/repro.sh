# needs: git (apt git >= 2.37)

set_up() {
  git config --global init.defaultBranch main
  git config --global user.name Me
  git config --global user.email me@example.org
  git init -q --bare app.git
  git clone -q app.git app 2>/dev/null
  cd app
  git commit -q --allow-empty -m one
  git push -q -u origin main
}

# BRANCH: what Git then puts into its advice.
captured() {
  value branch "$1"
  value remote origin
  value name "$1"
}

provoke() {
  run 'git switch -c feature/login'
  git commit -q --allow-empty -m login
  captured feature/login
  run 'git push'
}

check() {
  run 'git push && git pull'
}

fix_push_set_upstream() {
  run 'git ls-remote --heads origin feature/login'
  run 'git push --set-upstream origin feature/login'
}

check_auto_setup() {
  run 'git rev-parse --abbrev-ref @{upstream}'
}

fix_auto_setup() {
  run 'git config --global push.autoSetupRemote true'
  run 'git push'
}

provoke_link() {
  git switch -q -c feature/login
  run 'git push origin feature/login'
  value branch feature/login
  value remote origin
  run 'git pull'
}

fix_link() {
  run 'git ls-remote --heads origin feature/login'
  run 'git fetch origin'
  run 'git branch --set-upstream-to=origin/feature/login feature/login'
  run 'git status --short --branch'
}

provoke_rename() {
  git branch --unset-upstream
  git branch -m main master
  git commit -q --allow-empty -m two
  captured master
  run 'git push'
}

fix_rename() {
  run 'git branch -r'
  run 'git branch -m master main'
  run 'git fetch origin'
  run 'git branch -u origin/main main'
  run 'git pull --rebase'
}

provoke_add_remote() {
  git init -q --bare ../new.git
  git init -q ../new
  cd ../new
  git commit -q --allow-empty -m one
  run 'git push'
}

fix_add_remote() {
  run 'git remote add origin ../new.git'
  run 'git push -u origin HEAD'
}
