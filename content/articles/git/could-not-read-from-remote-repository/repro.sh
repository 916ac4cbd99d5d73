# needs: git (apt git >= 2.30)
# needs: sshd (apt openssh-server)
# needs: ssh (apt openssh-client)
# needs: root

# A server with an account "git", which exists only in the mount namespace of this session.
set_up() {
  PORT=$(free_port)
  mkdir -p "$ROOT/srv/git" "$ROOT/server" ~/.ssh /run/sshd
  cp /etc/passwd /etc/shadow /etc/hosts "$ROOT/server"
  sed -i "s|^root:.*|root:x:0:0::$HOME:/bin/bash|" "$ROOT/server/passwd"
  echo "git:x:61001:61001::$ROOT/srv/git:/bin/bash" >>"$ROOT/server/passwd"
  echo 'git:*:1:0:99999:7:::' >>"$ROOT/server/shadow"
  echo '127.0.0.1 git.example.org' >>"$ROOT/server/hosts"
  for file in passwd shadow hosts; do mount --bind "$ROOT/server/$file" "/etc/$file"; done
  ssh-keygen -q -t ed25519 -N '' -f ~/.ssh/id_ed25519
  ssh-keygen -q -t ed25519 -N '' -f "$ROOT/server/key"
  mkdir "$ROOT/srv/git/.ssh"
  cp ~/.ssh/id_ed25519.pub "$ROOT/srv/git/.ssh/authorized_keys"
  git init -q --bare -b main "$ROOT/srv/git/acme/app.git"
  chown -R 61001:61001 "$ROOT/srv/git"
  echo "[git.example.org]:$PORT $(cut -d' ' -f1,2 "$ROOT/server/key.pub")" >~/.ssh/known_hosts
  printf 'Host git.example.org\n  Port %s\n' "$PORT" >~/.ssh/config
  printf 'ListenAddress 127.0.0.1\nPort %s\nHostKey %s\nPidFile none\nUsePAM no\n' "$PORT" "$ROOT/server/key" >"$ROOT/server/config"
  serve
  git config --global init.defaultBranch main
  git config --global user.name Me
  git config --global user.email me@example.org
  git init -q app
  git -C app commit -q --allow-empty -m one
  cd app
}

serve() { start "$(command -v sshd)" -f "$ROOT/server/config" -D "$@"; wait_for listening "$PORT"; }

provoke_add_the_remote() {
  value path origin
  run 'git push -u origin main'
}
check_add_the_remote() { run 'git push -u origin main'; }
fix_add_the_remote() {
  run 'git remote -v'
  run 'git remote add origin git@git.example.org:acme/app.git'
}

check() { run 'git ls-remote origin && git push -u origin main'; }

provoke_correct_the_path() {
  git remote add origin git@git.example.org:app.git
  value path app.git
  run 'git push -u origin main'
}
fix_correct_the_path() { run 'git remote set-url origin git@git.example.org:acme/app.git'; }

provoke_correct_the_host() {
  git remote add origin git@git.exmaple.org:acme/app.git
  value host git.exmaple.org
  value reason 'Temporary failure in name resolution'
  run 'git push -u origin main'
}
fix_correct_the_host() {
  run 'git remote get-url origin'
  run 'git remote set-url origin git@git.example.org:acme/app.git'
}

# As with a Git below /opt: programs that ssh starts get the server's short PATH.
provoke_name_git_on_the_server() {
  stop "$STARTED"
  echo "SetEnv PATH=$ROOT/bin" >>"$ROOT/server/config"
  serve
  git remote add origin git@git.example.org:acme/app.git
  run 'git push -u origin main'
}
fix_name_git_on_the_server() {
  run 'git config remote.origin.uploadpack /usr/bin/git-upload-pack'
  run 'git config remote.origin.receivepack /usr/bin/git-receive-pack'
}

tear_down() { umount /etc/passwd /etc/shadow /etc/hosts; }
