# needs: git (apt git >= 2.39)
# needs: setpriv (apt util-linux)
# needs: root

set_up() {
  git config --global init.defaultBranch main
  git config --global user.name Me
  git config --global user.email me@example.org
  git init -q --bare "$ROOT/srv/app.git"
  git clone -q "$ROOT/srv/app.git" app 2>/dev/null
  cd app
  git commit -q --allow-empty -m one
  git push -q origin main
  git clone -q "$ROOT/srv/app.git" ~/theirs
}

their_push() {
  git -C ~/theirs pull -q
  echo "$1" >>~/theirs/theirs.txt
  git -C ~/theirs add .
  git -C ~/theirs commit -q -m "$1"
  git -C ~/theirs push -q
}

my_commit() {
  echo "$1" >mine.txt
  git add .
  git commit -q -m "$1"
}

captured() {
  value local main
  value branch main
  value remote "$1"
}

# A feature branch, on which a colleague changed the same two lines. The colleague pushed to main too.
provoke() {
  git switch -q -c feature
  echo one >a.txt
  echo one >b.txt
  git add .
  git commit -q -m 'two files'
  git push -q -u origin feature
  git -C ~/theirs fetch -q
  git -C ~/theirs switch -q feature
  echo theirs | tee ~/theirs/a.txt >~/theirs/b.txt
  git -C ~/theirs commit -q -a -m theirs
  git -C ~/theirs push -q
  git -C ~/theirs switch -q main
  their_push 'on main'
  echo mine | tee a.txt >b.txt
  git commit -q -a -m mine
  value local feature
  value branch feature
  value remote "$ROOT/srv/app.git"
  run 'git push'
}

check() {
  run 'git push'
}

# The quick fix as the page shows it, and the steps for its conflicts.
fix_rebase_and_push() {
  local main
  main=$(git -C "$ROOT/srv/app.git" rev-parse main)
  run 'git fetch'
  run "git log --format='%h %an %s' 'HEAD..@{upstream}'"
  run 'git pull --rebase 2>&1 | grep CONFLICT'
  printf 'theirs\nmine\n' >a.txt
  git add a.txt
  run 'git diff --check HEAD'
  printf 'theirs\nmine\n' >b.txt
  git add b.txt
  run 'git diff --check HEAD'
  run 'git -c core.editor=true rebase --continue 2>&1 | tr "\r" "\n" | tail -n 1'
  run 'git push'
  run 'git status --short --branch'
  if git grep -q '<<<<<<<' HEAD; then exit 1; fi
  [ "$(git log --format=%s -3 origin/feature | paste -sd,)" = 'mine,theirs,two files' ] || exit 1
  [ "$(git -C "$ROOT/srv/app.git" rev-parse main)" = "$main" ] || exit 1
}

provoke_force_with_lease() {
  my_commit mine
  git push -q
  git commit -q --amend -m 'mine, better'
  captured "$ROOT/srv/app.git"
  run 'git push'
}

fix_force_with_lease() {
  run 'git fetch origin'
  run "git log --format='%h %an %s' HEAD..origin/main"
  run 'git push --force-with-lease --force-if-includes origin HEAD:main'
}

provoke_pull_request() {
  printf '#!/bin/sh\nread old new ref\n[ "$ref" != refs/heads/main ] || { echo "main takes merge requests only" >&2; exit 1; }\n' \
    >"$ROOT/srv/app.git/hooks/pre-receive"
  chmod +x "$ROOT/srv/app.git/hooks/pre-receive"
  my_commit mine
  captured "$ROOT/srv/app.git"
  run 'git push'
}

fix_pull_request() {
  run 'git switch -c my-fix'
  run 'git push -u origin HEAD'
  run 'git fetch origin'
  run 'git branch --force main origin/main'
}

check_pull_request() {
  run 'git push && git switch main && git push'
}

# The server refuses files over 1 MB, wherever in the new commits they are. Someone pushed meanwhile.
provoke_remove_from_commits() {
  printf '#!/bin/sh\nread old new ref\nif git rev-list --objects "$old..$new" | cut -d " " -f 1 | git cat-file --batch-check="%%(objectsize)" | grep -q .......; then echo "error: File dump.zip is 2.00 MB; this exceeds GitHub\x27s file size limit of 1.00 MB" >&2; exit 1; fi\n' \
    >"$ROOT/srv/app.git/hooks/pre-receive"
  chmod +x "$ROOT/srv/app.git/hooks/pre-receive"
  mkdir data
  head -c 2000000 /dev/zero >data/dump.zip
  my_commit 'with the file'
  git rm -q data/dump.zip
  git commit -q -m 'file deleted'
  mkdir -p data
  head -c 2000000 /dev/zero >data/dump.zip
  my_commit 'and again'
  captured "$ROOT/srv/app.git"
  run 'git push'
}

check_remove_from_commits() {
  run 'git push'
}

fix_remove_from_commits() {
  run 'git fetch origin'
  run 'git branch before-removal'
  run 'git reset --soft "$(git merge-base HEAD origin/main)"'
  run 'git rm --cached data/dump.zip'
  run 'git commit -q -m "Add my changes"'
  run 'git push'
  run 'git log --oneline --stat origin/main..before-removal'
  [ -f data/dump.zip ] || exit 1
  [ "$(cat mine.txt)" = 'and again' ] || exit 1
}

# The server refuses the address me@example.org, as GitHub does with a private one.
provoke_public_email() {
  printf '#!/bin/sh\nread old new ref\nif git log --format="%%ae%%n%%ce" "$old..$new" | grep -q example.org; then echo "error: GH007: Your push would publish a private email address." >&2; exit 1; fi\n' \
    >"$ROOT/srv/app.git/hooks/pre-receive"
  chmod +x "$ROOT/srv/app.git/hooks/pre-receive"
  my_commit mine
  my_commit more
  captured "$ROOT/srv/app.git"
  run 'git push'
}

check_public_email() {
  run 'git push'
}

fix_public_email() {
  run 'git config user.email 1234567+ana@users.noreply.github.com'
  run 'git rebase "$(git merge-base HEAD origin/main)" --exec "git commit --amend --no-edit --reset-author" 2>&1 | tr "\r" "\n" | tail -n 1'
  run "git log -5 --format='%h %ae %ce'"
}

provoke_satisfy_the_hook() {
  printf '#!/bin/sh\n[ -f CHANGES ] || { echo "no CHANGES file"; exit 1; }\n' >.git/hooks/pre-push
  chmod +x .git/hooks/pre-push
  my_commit mine
  value remote "$ROOT/srv/app.git"
  run 'git push'
}

fix_satisfy_the_hook() {
  run 'git push --dry-run'
  run 'echo "mine" > CHANGES && git add . && git commit -q -m "What changed"'
}

provoke_new_tag() {
  git tag v1.4.0
  git push -q origin v1.4.0
  my_commit mine
  git tag --force v1.4.0
  value tag v1.4.0
  value servertag v1.4.0
  value remote "$ROOT/srv/app.git"
  run 'git push origin v1.4.0'
}

check_new_tag() {
  run 'git push origin --tags'
}

fix_new_tag() {
  run 'git tag v1.4.1 "v1.4.0^{}"'
  run 'git push origin v1.4.1'
  run 'git tag -d v1.4.0'
  run 'git fetch origin tag v1.4.0'
}

# Two colleagues pushed, and the first push was fetched in the background. A second branch was deleted
# on the server, and a single-branch clone does not track it.
provoke_renew_lease() {
  my_commit mine
  git push -q
  their_push 'colleague 1'
  git fetch -q
  their_push 'colleague 2'
  echo better >mine.txt
  git commit -q -a --amend -m 'mine, better'
  captured "$ROOT/srv/app.git"
  run 'git push --force-with-lease'
}

check_renew_lease() {
  run 'git push --force-with-lease origin HEAD:main'
}

fix_renew_lease() {
  run 'git ls-remote --heads origin main'
  run 'git rev-parse origin/main'
  run 'git fetch --prune origin'
  run "git log --reverse --format='%h %an %s' HEAD..origin/main"
  for subject in 'colleague 1' 'colleague 2'; do
    run "git cherry-pick $(git log --format=%h --grep="$subject" origin/main -1)"
  done
  run 'git push --force-with-lease origin HEAD:main'
  [ "$(git log --format=%s -3 origin/main | paste -sd,)" = 'colleague 2,colleague 1,mine, better' ] || exit 1

  git push -q origin HEAD:pr
  git clone -q --single-branch "$ROOT/srv/app.git" ~/single
  git -C "$ROOT/srv/app.git" update-ref -d refs/heads/pr
  if run 'git push --force-with-lease origin HEAD:pr'; then exit 1; fi
  run 'git fetch --prune origin'
  run 'git push --force-with-lease origin HEAD:pr'

  cd ~/single
  git commit -q --allow-empty -m 'more'
  if run 'git push --force-with-lease origin HEAD:pr'; then exit 1; fi
  run 'git remote set-branches --add origin pr'
  run 'git fetch origin'
  run 'git push --force-with-lease origin HEAD:pr'
  cd ~/app
}

provoke_bare_remote() {
  git clone -q . ~/site
  git remote set-url origin ../site
  my_commit mine
  captured ../site
  run 'git push origin main'
}

check_bare_remote() {
  run 'git push -q origin HEAD:main'
}

fix_bare_remote() {
  run 'git -C ~/site config receive.denyCurrentBranch updateInstead'
}

# Pushes arrive as the user nobody, as with a server that runs Git under an account of its own.
provoke_repair_rights() {
  git config --global safe.directory '*'
  git config remote.origin.receivepack 'setpriv --reuid=65534 --regid=65534 --clear-groups git-receive-pack'
  my_commit mine
  captured "$ROOT/srv/app.git"
  run 'git push'
}

fix_repair_rights() {
  run "git config -f $ROOT/srv/app.git/config core.sharedRepository group"
  run "chgrp -R nogroup $ROOT/srv/app.git"
  run "chmod -R g+rwX $ROOT/srv/app.git"
  run "find $ROOT/srv/app.git -type d -exec chmod g+s {} +"
}
