# needs: git (apt git >= 2.39)
# needs: sudo (apt sudo)
# needs: root

# 61002 is the owner from outside, as with a folder that is mounted into a container where Git runs as root.
set_up() {
  mkdir -p "$ROOT/etc" "$ROOT/srv/git"
  cp /etc/passwd /etc/shadow "$ROOT/etc"
  echo "deploy:x:61002:61002::$ROOT/srv:/bin/bash" >>"$ROOT/etc/passwd"
  echo 'deploy:*:1:0:99999:7:::' >>"$ROOT/etc/shadow"
  for file in passwd shadow; do mount --bind "$ROOT/etc/$file" "/etc/$file"; done
  export GIT_CONFIG_SYSTEM=$ROOT/etc/gitconfig
  git config --global init.defaultBranch main
  git config --global user.name Me
  git config --global user.email me@example.org
  git init -q "$ROOT/srv/app"
  git -C "$ROOT/srv/app" commit -q --allow-empty -m one
  git clone -q --bare "$ROOT/srv/app" "$ROOT/srv/git/app.git"
  chown -R 61002:61002 "$ROOT/srv"
  APP=$ROOT/srv/app
  cd "$APP"
}

provoke() {
  value path "$APP"
  run 'git status'
}
check() { run 'git status --short --branch'; }

fix_trust_the_folder() {
  run "stat -c '%u %n' $APP; id -u"
  run "git config --global --add safe.directory $APP"
}

check_run_as_owner() { run "${AS_OWNER-}git -C $APP status --short --branch"; }
fix_run_as_owner() {
  AS_OWNER='sudo -u deploy '
  run "stat -c '%U' $APP"
}

fix_take_ownership() { run "sudo chown -R \"\$(id -u):\$(id -g)\" $APP"; }

provoke_put_it_where_git_reads() {
  git config --global --add safe.directory "$APP"
  mkdir -p "$ROOT/github/home"
  export HOME=$ROOT/github/home
  value path "$APP"
  run 'git status'
}
fix_put_it_where_git_reads() {
  run 'git config --show-origin --get-all safe.directory'
  run "git config --system --add safe.directory $APP"
  run 'git config --show-origin --get-all safe.directory'
}

provoke_trust_on_the_server() {
  cd ~
  value path "$ROOT/srv/git/app.git"
  value exception "$ROOT/srv/git/app.git"
  run "git clone $ROOT/srv/git/app.git"
}
check_trust_on_the_server() { run "git ls-remote $ROOT/srv/git/app.git"; }
fix_trust_on_the_server() { run "git config --system --add safe.directory $ROOT/srv/git/app.git"; }

tear_down() { umount /etc/passwd /etc/shadow; }
