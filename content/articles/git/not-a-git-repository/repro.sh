#!/usr/bin/env bash
# Provokes Git's "not a git repository" in each of its forms, then runs each fix and checks that it is gone.
# Everything in a temporary folder; no network. The mount-point phase needs root (unshare) and is skipped without.
set -u
T=$(mktemp -d); trap 'rm -rf "$T"' EXIT
export HOME=$T/home GIT_CONFIG_NOSYSTEM=1 LC_ALL=C; mkdir -p "$HOME"
git config --global user.name Me; git config --global user.email me@example.org
git config --global init.defaultBranch main; git config --global protocol.file.allow always
unset GIT_DIR GIT_WORK_TREE GIT_CEILING_DIRECTORIES GIT_DISCOVERY_ACROSS_FILESYSTEM
fails=0
show() { echo "\$ $*"; "$@" 2>&1 | sed "s#$T#/T#g"; }
seen() { out=$("$@" 2>&1); if grep -qi 'not a git repository' <<<"$out"; then echo "SEEN  $*" | sed "s#$T#/T#g"; head -3 <<<"$out" | sed "s#$T#/T#g; s/^/      /"; else echo "ABSENT $*: $out"; fails=1; fi; }
gone() { if out=$("$@" 2>&1) && ! grep -qi 'not a git repository' <<<"$out"; then echo "GONE  $*" | sed "s#$T#/T#g"; else echo "STAYS $*: $out"; fails=1; fi; }
repo() { git init -q "$1"; echo a >"$1/a"; git -C "$1" add a; git -C "$1" commit -qm one; }
upward() { d=$PWD; while [ "$d" != / ]; do ls -ld "$d/.git" 2>/dev/null; d=$(dirname "$d"); done | sed "s#$T#/T#g"; }

change_folder() { repo "$T/app"; cd "$T"; seen git status; echo "upward: [$(upward)]"; show find "$T" -maxdepth 4 -name .git
  gone git -C "$T/app" status; mkdir "$T/app/sub"; cd "$T/app/sub"; gone git status; upward; }
clone_or_init() { mkdir "$T/new"; cd "$T/new"; echo x >f; seen git add .; show git diff f | head -2; git init -q; gone git add .
  git clone -q --bare "$T/app" "$T/app.git"; cd "$T"; gone git clone -q "$T/app.git" fresh
  mkdir "$T/zip"; cd "$T/zip"; echo changed >a; seen git pull           # a folder from a ZIP, joined to its history
  git init -q -b main; git remote add origin "$T/app.git"; git fetch -q origin; git reset -q origin/main; gone git status; show git status --short; show cat a
  git branch -q -u origin/main; gone git pull; }
bring_git_along() { cp -r "$T/app" "$T/image"; rm -rf "$T/image/.git"; cd "$T/image"; seen git rev-parse HEAD; cp -r "$T/app/.git" .; gone git rev-parse HEAD; }
unset_git_dir() { cd "$T/app"; export GIT_DIR=/srv/old/.git; seen git status; env | grep '^GIT_D'; unset GIT_DIR GIT_WORK_TREE; gone git status
  export GIT_DIR=.git; cd sub; seen git status; unset GIT_DIR; gone git status
  git init -q --bare "$T/srv.git"; git clone -q "$T/srv.git" "$T/deploy" 2>/dev/null; cd "$T/app"
  printf '#!/bin/sh\ncd %s\ngit pull origin main\n' "$T/deploy" >"$T/srv.git/hooks/post-receive"; chmod +x "$T/srv.git/hooks/post-receive"; seen git push "$T/srv.git" main
  printf '#!/bin/sh\nunset $(git rev-parse --local-env-vars)\ncd %s\ngit pull origin main\n' "$T/deploy" >"$T/srv.git/hooks/post-receive"; git commit -q --allow-empty -m two; gone git push "$T/srv.git" main; }
repair_the_pointer() { repo "$T/main"; git -C "$T/main" worktree add -q "$T/wt" -b x; mv "$T/main" "$T/moved"; cd "$T/wt"; show cat .git; seen git status
  show git -C "$T/moved" worktree repair "$T/wt"; gone git status
  repo "$T/lib"; repo "$T/super"; cd "$T/super"; git submodule --quiet add "$T/lib" lib; git commit -qm sub
  cp -r lib "$T/copied"; cd "$T/copied"; show cat .git; seen git status; cd "$T/super"; rm -rf .git/modules/lib; (cd lib; seen git status); seen git status
  mv lib lib.old; show git submodule update --init lib; (cd lib && gone git status); gone git status; }
restore_head() { for what in HEAD refs objects; do repo "$T/d$what"; (cd "$T/d$what"; mv .git/$what "$T/saved"; seen git status; mv "$T/saved" .git/$what; gone git status); done
  repo "$T/e"; cd "$T/e"; : >.git/HEAD; seen git status; upward; show git fsck; ls .git; ls .git/refs/heads; show tail -n 1 .git/logs/HEAD; echo 'ref: refs/heads/main' >.git/HEAD; gone git status; gone git fsck
  head -c 21 /dev/zero >.git/HEAD; seen git status; printf 'ref: refs/heads/main\r\n' >.git/HEAD; gone git status       # CRLF is accepted
  printf '\357\273\277ref: refs/heads/main\n' >.git/HEAD; seen git status; printf '\377\376r\0e\0f\0:\0' >.git/HEAD; seen git status; echo 'ref: refs/heads/main' >.git/HEAD
  git pack-refs --all; rm -r .git/refs; seen git status; mkdir -p .git/refs/heads .git/objects; gone git log --oneline; }
look_across_mounts() { [ "$(id -u)" = 0 ] || { echo skipped; return; }; repo "$T/mp"; mkdir -p "$T/mp/data"
  T=$T unshare -m bash -c 'mount -t tmpfs none $T/mp/data; cd $T/mp/data; mkdir x; cd x; git status; echo "rc $?"; export GIT_DISCOVERY_ACROSS_FILESYSTEM=1; git status | head -1; df . | tail -1' 2>&1 | sed "s#$T#/T#g"; }
unreadable() { [ "$(id -u)" = 0 ] || return; chmod 755 "$T"; repo "$T/p"; chmod 700 "$T/p/.git"; cd "$T/p"; seen setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/nonexistent git status
  chmod -R go+rX .git; show setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/nonexistent git status; }
near_messages() { mkdir "$T/plain"; cd "$T/plain"; show git config user.name x; show git config --local user.name x; echo hi >.git; show git status; rm .git; show git clone "file://$T/plain" c; show git worktree list; }
git --version
for phase in change_folder clone_or_init bring_git_along unset_git_dir repair_the_pointer restore_head look_across_mounts unreadable near_messages; do echo "== $phase"; $phase; cd "$T"; done
echo "fails=$fails"; exit $fails
