# needs: git (apt git >= 2.30)

# They change the last line of the file, I change its first.
set_up() {
  git config --global init.defaultBranch main
  git config --global user.name Me
  git config --global user.email me@example.org
  git config --global pull.rebase false
  git init -q --bare app.git
  git clone -q app.git app 2>/dev/null
  cd app
  mkdir config docs
  printf 'name: app\nport: 80\nlevel: info\nlang: en\ncolour: blue\n' >config/app.yml
  git add .
  git commit -q -m one
  git push -q origin main
  git clone -q ../app.git ../theirs
}

their_push() {
  git -C ../theirs add --all
  git -C ../theirs commit -q -m theirs
  git -C ../theirs push -q
}

provoke() {
  sed -i 's/blue/green/' ../theirs/config/app.yml
  their_push
  run 'sed -i "s/name: app/name: mine/" config/app.yml'
  value file config/app.yml
  run 'git pull'
}

check() {
  run 'git pull'
}

fix_stash() {
  run 'git stash'
  run 'git pull'
  run 'git stash pop'
}

fix_commit_first() {
  run 'git commit -a -m "Work in progress"'
  run 'git pull --rebase 2>&1 | tr "\r" "\n" | tail -n 1'
}

fix_discard() {
  run 'git stash push -- config/app.yml'
  run 'git pull'
  run 'git stash show --patch'
}

provoke_move_untracked() {
  mkdir ../theirs/docs
  echo theirs >../theirs/docs/setup.md
  their_push
  run 'echo mine > docs/setup.md'
  value file docs/setup.md
  run 'git pull'
}

fix_move_untracked() {
  run 'mv -i docs/setup.md docs/setup.md.mine'
  run 'git pull'
  run 'git diff --no-index docs/setup.md docs/setup.md.mine | tail -n 2'
}

# Committed with CRLF, and only then an attribute that forbids it: every new checkout is modified.
provoke_renormalize() {
  cd ../theirs
  printf 'one\r\ntwo\r\n' >notes.txt
  their_push
  echo '*.txt text eol=lf' >.gitattributes
  git add .gitattributes
  git commit -q -m attributes
  git push -q
  git clone -q ../app.git ../fresh 2>/dev/null
  echo '*.txt -text' >.git/info/attributes
  printf 'one\r\nthree\r\n' >notes.txt
  their_push
  cd ../fresh
  run 'git reset --hard'
  run 'git status --short'
  value file notes.txt
  run 'git pull'
}

fix_renormalize() {
  run 'git ls-files --eol -- notes.txt'
  run "echo '* -text' >> .git/info/attributes"
  run 'git pull'
  run 'rm .git/info/attributes'
  run 'git add --renormalize .'
  run 'git commit -m "Normalize line endings"'
  run 'git ls-files --eol -- notes.txt'
}

provoke_ignore_mode() {
  sed -i 's/blue/green/' ../theirs/config/app.yml
  their_push
  run 'chmod +x config/app.yml'
  value file config/app.yml
  run 'git pull'
}

fix_ignore_mode() {
  run 'git diff HEAD -- config/app.yml'
  run 'git config core.fileMode false'
}

provoke_unhide() {
  sed -i 's/blue/green/' ../theirs/config/app.yml
  their_push
  sed -i 's/name: app/name: mine/' config/app.yml
  run 'git update-index --skip-worktree config/app.yml'
  run 'git status --short; git stash'
  value file config/app.yml
  run 'git pull'
}

fix_unhide() {
  run 'git ls-files -v -- config/app.yml'
  run 'git update-index --no-assume-unchanged config/app.yml'
  run 'git update-index --no-skip-worktree config/app.yml'
  run 'git status --short'
  run 'git stash'
  run 'git pull'
  run 'git stash pop'
}
