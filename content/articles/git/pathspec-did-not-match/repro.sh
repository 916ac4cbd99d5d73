# needs: git (apt git >= 2.30)

set_up() {
  git config --global init.defaultBranch main
  git config --global user.name Me
  git config --global user.email me@example.org
  git init -q --bare app.git
  git clone -q app.git app 2>/dev/null
  cd app
  mkdir src
  echo one >src/App.js
  git add .
  git commit -q -m one
  git push -q origin main
}

their_branch() {
  git clone -q "$HOME/app.git" ../theirs
  git -C ../theirs switch -q -c feature/login
  git -C ../theirs commit -q --allow-empty -m login
  git -C ../theirs push -q origin feature/login
}

provoke() {
  their_branch
  value path feature/login
  run 'git checkout feature/login'
}

check() {
  run 'git checkout feature/login'
}

fix_fetch() {
  run 'git ls-remote --heads origin feature/login'
  run 'git fetch origin'
  run 'git switch feature/login'
}

provoke_widen_clone() {
  their_branch
  run "git clone -q --depth 1 file://$HOME/app.git ../small && cd ../small"
  run 'git fetch'
  value path feature/login
  run 'git checkout feature/login'
}

fix_widen_clone() {
  run 'git config --get-all remote.origin.fetch'
  run 'git remote set-branches --add origin feature/login'
  run 'git fetch origin feature/login'
  run 'git switch feature/login'
}

provoke_find_the_name() {
  value path master
  run 'git checkout master'
}

check_find_the_name() {
  run 'git checkout "${name:-master}"'
}

fix_find_the_name() {
  run 'git fetch --tags origin'
  run 'git branch --all --sort=-committerdate'
  name=main
}

provoke_quote_the_message() {
  echo two >>src/App.js
  git add .
  value path the
  run 'git commit -m Fix the bug'
}

check_quote_the_message() {
  run 'git diff --cached --quiet && git log --oneline -1 | grep "Fix the bug"'
}

fix_quote_the_message() {
  run 'git commit -m "Fix the bug"'
}

provoke_add_first() {
  run 'echo new > src/new.js'
  value prefix 0
  value file src/new.js
  run 'git stash push -- src/new.js'
}

check_add_first() {
  run 'git ls-files --error-unmatch -- src/new.js'
}

fix_add_first() {
  run 'git status --short --ignored -- src/new.js'
  run 'git add src/new.js'
  run 'git commit -m "Add the file" -- src/new.js'
}

provoke_right_path() {
  echo two >>src/App.js
  cd src
  file=src/app.js
  value file src/app.js
  run 'git add src/app.js'
}

check_right_path() {
  run 'git add ":/$file"'
}

fix_right_path() {
  run "git ls-files --full-name ':(top,icase)*app*'"
  file=src/App.js
  run 'git diff HEAD -- :/src/App.js | tail -n 2'
}

provoke_first_commit() {
  git init -q ../new
  cd ../new
  echo hello >README.md
  value path main
  run 'git checkout main'
}

check_first_commit() {
  run 'git checkout main'
}

fix_first_commit() {
  run 'git add .'
  run 'git commit -m "First commit"'
}

provoke_name_the_remote() {
  their_branch
  git fetch -q origin
  git remote add upstream ../app.git
  git fetch -q upstream
  value path feature/login
  value count 2
  run 'git checkout feature/login'
}

fix_name_the_remote() {
  run 'git switch --track origin/feature/login'
  run 'git config checkout.defaultRemote origin'
}
