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

provoke() {
  their_push theirs
  my_commit mine
  captured "$ROOT/srv/app.git"
  run 'git push'
}

check() {
  run 'git push'
}

fix_rebase_and_push() {
  run 'git fetch origin'
  run 'git log --oneline HEAD..origin/main'
  run 'git pull --rebase origin main 2>&1 | tr "\r" "\n" | tail -n 1'
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
  run 'git range-diff HEAD...origin/main'
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
  run 'git branch --force main origin/main'
}

check_pull_request() {
  run 'git push && git switch main && git push'
}

provoke_satisfy_the_hook() {
  printf '#!/bin/sh\n[ -f CHANGES ] || { echo "no CHANGES file"; exit 1; }\n' >.git/hooks/pre-push
  chmod +x .git/hooks/pre-push
  my_commit mine
  value remote "$ROOT/srv/app.git"
  run 'git push'
}

fix_satisfy_the_hook() {
  run 'git hook run pre-push'
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

provoke_renew_lease() {
  my_commit mine
  git push -q
  their_push theirs
  echo better >mine.txt
  git commit -q -a --amend -m 'mine, better'
  captured "$ROOT/srv/app.git"
  run 'git push --force-with-lease'
}

check_renew_lease() {
  run 'git push --force-with-lease origin HEAD:main'
}

fix_renew_lease() {
  run 'git fetch origin'
  run "git log --oneline 'origin/main@{1}..origin/main'"
  run "git cherry-pick 'origin/main@{1}..origin/main'"
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
