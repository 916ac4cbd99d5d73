# needs: git (apt git >= 2.30)

set_up() {
  git config --global init.defaultBranch main
  git config --global user.name Me
  git config --global user.email me@example.org
  git config --global pull.rebase false
  git init -q made-by-server
  echo '# app' >made-by-server/README.md
  git -C made-by-server add .
  git -C made-by-server commit -q -m 'Initial commit'
  git clone -q --bare made-by-server app.git
}

provoke() {
  run 'git init -q app && cd app'
  run 'echo "print(1)" > main.py && git add . && git commit -q -m "My code"'
  run 'git remote add origin ../app.git'
  value branch main
  value tip main
  value tracking origin/main
  run 'git pull origin main'
}

check() {
  run 'git merge-base HEAD origin/main && git pull --no-edit origin main && git push origin HEAD:main'
}

fix_join_both() {
  run 'git fetch origin'
  run 'git merge --no-edit --allow-unrelated-histories origin/main'
  run 'git push -u origin HEAD:main'
}

fix_replay_on_top() {
  run 'git fetch origin'
  run 'git rebase origin/main 2>&1 | tr "\r" "\n" | tail -n 1'
  run 'git push -u origin HEAD:main'
}

provoke_unshallow() {
  git init -q full
  cd full
  for n in 1 2 3; do echo "$n" >"file$n" && git add . && git commit -q -m "commit $n"; done
  git switch -q -c release HEAD~1
  git commit -q --allow-empty -m 'for the release'
  git switch -q main
  cd ..
  git clone -q --depth 1 --no-single-branch "file://$HOME/full" app
  cd app
  run 'git merge origin/release'
}

check_unshallow() {
  run 'git merge-base HEAD origin/release && git merge --no-edit origin/release'
}

fix_unshallow() {
  run 'git rev-parse --is-shallow-repository'
  run 'git fetch --unshallow origin'
  run 'git fetch origin release:refs/remotes/origin/release'
}

provoke_adopt_history() {
  mkdir unzipped
  cd unzipped
  printf '# app\nMore.\n' >README.md
  run 'git init -q && git add . && git commit -q -m "All files"'
  run 'git remote add origin ../app.git'
  value branch main
  value tip main
  value tracking origin/main
  run 'git pull origin main'
}

check_adopt_history() {
  run 'git merge-base HEAD origin/main && git pull origin main'
}

fix_adopt_history() {
  run 'git branch old-start'
  run 'git fetch origin'
  run 'git reset origin/main'
  run 'git status --short'
}

provoke_move_to_new_history() {
  git clone -q app.git app
  cd made-by-server
  git switch -q --orphan again
  git commit -q --allow-empty -m 'Start over'
  git push -q --force ../app.git again:main
  cd ../app
  echo mine >mine.txt
  git add .
  git commit -q -m 'My work'
  run 'git pull'
}

check_move_to_new_history() {
  run 'git merge-base HEAD origin/main && git pull'
}

fix_move_to_new_history() {
  run 'git branch before-rewrite'
  run "git log --oneline 'origin/main@{1}..HEAD'"
  run "git rebase --onto origin/main 'origin/main@{1}' 2>&1 | tr '\r' '\n' | tail -n 1"
}

provoke_right_remote() {
  git clone -q app.git app
  cd app
  git switch -q --orphan site
  echo hello >index.html
  git add .
  git commit -q -m 'A page'
  run 'git merge origin/main'
}

check_right_remote() {
  run 'git merge-base HEAD origin/main && git merge origin/main'
}

fix_right_remote() {
  run 'git switch -c my-changes origin/main'
  run "git cherry-pick '@{-1}'"
}
