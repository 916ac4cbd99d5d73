# needs: git (apt git >= 2.30)

# A new project whose first branch has Git's own default name, and an empty repository on a "server".
set_up() {
  mkdir -p "$ROOT/srv"
  git config --global init.defaultBranch master
  git config --global user.name Me
  git config --global user.email me@example.org
  git init -q --bare -b main "$ROOT/srv/app.git"
  git init -q app
  cd app
  git remote add origin "$ROOT/srv/app.git"
  echo one >a
  git add a
  git commit -qm one
}

provoke() {
  value branch main
  run 'git push -u origin main'
}
check() { run 'git push -u origin main'; }
fix_rename_the_branch() {
  run 'git branch --show-current'
  run 'git branch -m main'
}

check_push_your_branch() { run "git push -u origin ${WHAT-main}"; }
fix_push_your_branch() {
  run 'git branch --show-current'
  WHAT=HEAD
}

provoke_commit_first() {
  git update-ref -d HEAD
  git branch -m main
  value branch main
  run 'git push -u origin main'
}
fix_commit_first() {
  run 'git status --short --branch'
  run 'git add .'
  run 'git commit -m "First commit"'
}

provoke_push_head() {
  git push -q origin HEAD:refs/heads/main
  git clone -q "$ROOT/srv/app.git" ~/job
  cd ~/job
  git checkout -q --detach
  git branch -q -D main
  echo two >>a
  git commit -qam two
  value branch main
  run 'git push origin main'
}
check_push_head() { run "git push origin ${WHAT-main}"; }
fix_push_head() {
  run 'git status --short --branch'
  WHAT=HEAD:refs/heads/main
}

provoke_fetch_the_branch() {
  git push -q origin HEAD:refs/heads/fix-login
  git fetch -q
  git init -q --bare "$ROOT/srv/fork.git"
  git remote add fork "$ROOT/srv/fork.git"
  value branch fix-login
  run 'git push fork fix-login'
}
check_fetch_the_branch() { run 'git push fork fix-login'; }
fix_fetch_the_branch() {
  run 'git branch --all'
  run 'git fetch origin'
  run 'git switch fix-login'
}

provoke_correct_the_name() {
  git push -q origin HEAD:refs/heads/main
  git tag v1.0.0
  value branch v1.0
  run 'git push origin v1.0'
}
check_correct_the_name() { run "git push origin ${WHAT-v1.0}"; }
fix_correct_the_name() {
  run "git for-each-ref --format='%(refname)' refs/heads refs/tags"
  WHAT=v1.0.0
}
