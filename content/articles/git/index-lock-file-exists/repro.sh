# needs: git (apt git >= 2.30)
# needs: pgrep (apt procps)

set_up() {
  git config --global init.defaultBranch main
  git config --global user.name Me
  git config --global user.email me@example.org
  git init -q app
  cd app
  echo one >a
  git add a
  git commit -qm one
  echo two >>a
  value path "$HOME/app/.git"
}

# What is left when Git is ended by force.
provoke() {
  for ((tries = 0; tries < 50; tries++)); do
    mkdir -p many
    touch many/{1..3000}
    git add many &
    while [ ! -e .git/index.lock ] && kill -0 $! 2>/dev/null; do :; done
    kill -KILL $!
    wait $! 2>/dev/null
    if [ -e .git/index.lock ]; then break; fi
    git rm -rqf --ignore-unmatch many
  done
  rm -rf many
  run 'git commit -am two'
}
check() { run 'git commit -am two'; }
fix_remove_the_lock() {
  run 'pgrep -a git || echo none'
  run "rm $HOME/app/.git/index.lock"
}

# `git commit -a` holds the lock for as long as its editor is open.
provoke_end_the_other() {
  printf '#!/bin/sh\nsleep 60\n' >~/editor
  chmod +x ~/editor
  GIT_EDITOR=~/editor start git commit -a
  wait_for test -e .git/index.lock
  run 'git add a'
}
check_end_the_other() { run 'git add a'; }
fix_end_the_other() {
  run 'pgrep -a git'
  run 'kill "$(pgrep -x git)"'
  wait_for test ! -e .git/index.lock
}

# Two programs that show the state of a large working tree, as an editor and a prompt do.
watch_status() {
  for watcher in 1 2; do
    start bash -c 'while :; do git status >/dev/null 2>&1; done'
    WATCHERS="${WATCHERS-} $STARTED"
  done
  sleep 0.2
}
provoke_without_optional_locks() {
  mkdir many
  for folder in {1..400}; do
    mkdir "many/$folder"
    touch "many/$folder"/{1..20}
  done
  watch_status
  for ((tries = 0; tries < 500; tries++)); do
    git add a >~/said 2>&1 || break
  done
  echo '$ git add a'
  cat ~/said
}
check_without_optional_locks() {
  run 'failed=0; for try in {1..100}; do git add a 2>/dev/null || failed=$((failed + 1)); done; echo "$failed of 100 failed"'
  [ "$failed" = 0 ]
}
fix_without_optional_locks() {
  stop $WATCHERS
  run 'export GIT_OPTIONAL_LOCKS=0'
  watch_status
}

provoke_commit_without_a() {
  printf '#!/bin/sh\nenv -u GIT_INDEX_FILE git add a\n' >.git/hooks/pre-commit
  chmod +x .git/hooks/pre-commit
  run 'cat .git/hooks/pre-commit'
  run 'git commit -a -m two'
}
check_commit_without_a() { run "git commit ${HOW--a} -m two"; }
fix_commit_without_a() {
  run 'git add --update'
  HOW=--quiet
}

provoke_one_worktree_each() {
  printf '#!/bin/sh\nsleep 60\n' >~/editor
  chmod +x ~/editor
  GIT_EDITOR=~/editor start git commit -a
  wait_for test -e .git/index.lock
  run 'git add a'
}
check_one_worktree_each() { run 'git add a && git commit --allow-empty -m two'; }
fix_one_worktree_each() {
  run 'git worktree add ~/app-2 -b two'
  run 'cd ~/app-2'
}
