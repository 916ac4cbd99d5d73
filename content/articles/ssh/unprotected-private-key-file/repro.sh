# needs: ssh (apt openssh-client)
# needs: sshd (apt openssh-server)
# needs: bindfs (apt bindfs)
# needs: root

# A server with an account "deploy", which exists only in the mount namespace of this session.
set_up() {
  PORT=$(free_port)
  mkdir -p "$ROOT/srv" "$ROOT/etc/ssh" ~/.ssh ~/Downloads /run/sshd
  cp /etc/passwd /etc/shadow /etc/hosts "$ROOT/etc"
  sed -i "s|^root:.*|root:x:0:0::$HOME:/bin/bash|" "$ROOT/etc/passwd"
  echo "deploy:x:61001:61001::$ROOT/srv:/bin/bash" >>"$ROOT/etc/passwd"
  echo 'deploy:*:1:0:99999:7:::' >>"$ROOT/etc/shadow"
  echo '127.0.0.1 server.example.org' >>"$ROOT/etc/hosts"
  for file in passwd shadow hosts; do mount --bind "$ROOT/etc/$file" "/etc/$file"; done
  KEY=$HOME/Downloads/server.pem
  ssh-keygen -q -t ed25519 -N '' -f "$KEY"
  ssh-keygen -q -t ed25519 -N '' -f "$ROOT/etc/ssh/ssh_host_ed25519_key"
  cp "$KEY.pub" "$ROOT/etc/ssh/authorized_keys"
  echo "[server.example.org]:$PORT $(cut -d' ' -f1,2 "$ROOT/etc/ssh/ssh_host_ed25519_key.pub")" >~/.ssh/known_hosts
  printf 'Host server.example.org\n  Port %s\n' "$PORT" >~/.ssh/config
  printf 'ListenAddress 127.0.0.1\nPort %s\nHostKey %s\nPidFile none\nUsePAM no\nStrictModes no\nAuthorizedKeysFile %s\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n' \
    "$PORT" "$ROOT/etc/ssh/ssh_host_ed25519_key" "$ROOT/etc/ssh/authorized_keys" >"$ROOT/etc/ssh/sshd_config"
  start "$(command -v sshd)" -f "$ROOT/etc/ssh/sshd_config" -D
  wait_for listening "$PORT"
}

provoke() {
  chmod 644 "$KEY"
  value mode 0644
  value path "$KEY"
  run "ssh -i $KEY deploy@server.example.org whoami"
}
check() { run "ssh -i $KEY deploy@server.example.org whoami"; }
fix_close_the_file() {
  run "ls -l $KEY"
  run "chmod 600 $KEY"
}

# A mount that takes chmod and keeps its own modes, as Windows drives in WSL and in containers do.
provoke_copy_it_to_your_home() {
  mkdir ~/windows ~/c
  mv "$KEY" ~/windows/server.pem
  bindfs -p 0755 --chmod-ignore ~/windows ~/c
  KEY=$HOME/c/server.pem
  value mode 0755
  value path "$KEY"
  run "ssh -i $KEY deploy@server.example.org whoami"
}
fix_copy_it_to_your_home() {
  run "chmod 600 $KEY; ls -l $KEY"
  run "(umask 077; cp -i $KEY ~/.ssh/server.pem)"
  run "chmod 600 ~/.ssh/server.pem"
  KEY=$HOME/.ssh/server.pem
}

provoke_copy_the_secret() {
  mkdir -p "$ROOT/run/secrets"
  cp "$KEY" "$ROOT/run/secrets/ssh-key"
  chmod 644 "$ROOT/run/secrets/ssh-key"
  mount --bind "$ROOT/run/secrets" "$ROOT/run/secrets"
  mount -o remount,bind,ro "$ROOT/run/secrets"
  KEY=$ROOT/run/secrets/ssh-key
  value mode 0644
  value path "$KEY"
  run "ssh -i $KEY deploy@server.example.org whoami"
}
fix_copy_the_secret() {
  run "chmod 600 $KEY"
  run "install -m 600 $KEY ~/.ssh/from-secret"
  KEY=$HOME/.ssh/from-secret
}

provoke_name_the_private_key() {
  cp "$KEY.pub" ~/.ssh/id_ed25519.pub
  mv "$KEY" ~/.ssh/id_ed25519
  KEY=$HOME/.ssh/id_ed25519.pub
  value mode 0644
  value key "$HOME/.ssh/id_ed25519"
  value path "$KEY"
  run "ssh -i $KEY deploy@server.example.org whoami"
}
fix_name_the_private_key() {
  KEY=$HOME/.ssh/id_ed25519
  run 'ls ~/.ssh'
  run 'ssh -i ~/.ssh/id_ed25519 deploy@server.example.org true'
}

provoke_close_the_host_keys() {
  chmod 644 "$ROOT/etc/ssh/ssh_host_ed25519_key"
  value mode 0644
  value path "$ROOT/etc/ssh/ssh_host_ed25519_key"
  run "/usr/sbin/sshd -t -f $ROOT/etc/ssh/sshd_config"
}
check_close_the_host_keys() { run "/usr/sbin/sshd -t -f $ROOT/etc/ssh/sshd_config"; }
fix_close_the_host_keys() { run "chmod 600 $ROOT/etc/ssh/ssh_host_*_key"; }

tear_down() {
  umount /etc/passwd /etc/shadow /etc/hosts
  umount ~/c "$ROOT/run/secrets"
}
