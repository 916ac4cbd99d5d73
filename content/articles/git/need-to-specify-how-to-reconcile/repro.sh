# needs: git (apt git >= 2.34)

set_up() {
  git config --global init.defaultBranch main
  git config --global user.name Me
  git config --global user.email me@example.org
  git init -q --bare app.git
  git clone -q app.git app 2>/dev/null
  cd app
  git commit -q --allow-empty -m one
  git push -q origin main
  git clone -q ../app.git ../theirs
}

their_push() {
  echo "$1" >>../theirs/theirs.txt
  git -C ../theirs add .
  git -C ../theirs commit -q -m "$1"
  git -C ../theirs push -q
}

my_commit() {
  echo "$1" >mine.txt
  git add .
  git commit -q -m "$1"
}

provoke() {
  their_push theirs
  my_commit mine
  run 'git pull'
}

check() {
  run 'git pull'
}

fix_merge() {
  run "git log --oneline --left-right 'HEAD...@{upstream}'"
  run 'git pull --no-rebase --no-edit'
}

fix_rebase() {
  run 'git pull --rebase 2>&1 | tr "\r" "\n" | tail -n 1'
  run 'git log --oneline --graph -5'
}

provoke_set_default() {
  git config --global pull.ff only
  their_push theirs
  my_commit mine
  run 'git pull'
}

check_set_default() {
  run 'git pull --no-edit'
}

fix_set_default() {
  run 'git config --show-origin --get-all pull.ff'
  run 'git config --global pull.rebase false'
  run 'git config --global --unset pull.ff'
}

provoke_fetch_and_merge() {
  git switch -q -c feature
  my_commit mine
  their_push theirs
  run 'git pull origin main'
}

check_fetch_and_merge() {
  run 'git pull origin main'
}

fix_fetch_and_merge() {
  run 'git fetch origin main'
  run 'git merge --no-edit origin/main'
  run 'git fetch origin main:main'
}

provoke_follow_server() {
  their_push theirs
  git pull -q
  git -C ../theirs commit -q --amend -m 'theirs, reworded'
  git -C ../theirs push -q --force
  run 'git pull'
}

fix_follow_server() {
  run "git log --oneline --left-right --cherry-mark 'HEAD...@{upstream}'"
  run 'git branch before-reset'
  run 'git fetch'
  run "git reset --keep '@{upstream}'"
  run 'git log --oneline HEAD..before-reset'
}

provoke_fetch_all() {
  cd ..
  git clone -q --depth 1 "file://$HOME/app.git" shallow
  cd shallow
  their_push first
  their_push second
  run 'git pull --depth 1'
}

fix_fetch_all() {
  run 'git rev-parse --is-shallow-repository'
  run 'git fetch --unshallow'
  run 'git pull --ff-only'
}
