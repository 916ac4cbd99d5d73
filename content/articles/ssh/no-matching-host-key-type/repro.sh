# needs: ssh (apt openssh-client >= 1:8.8)
# needs: sshd (apt openssh-server)
# needs: root

# A server with an account "deploy" and a folder /etc/ssh, which exist only in the mount namespace of this session.
set_up() {
  PORT=$(free_port)
  mkdir -p "$ROOT/srv" "$ROOT/etc/ssh" ~/.ssh /run/sshd
  cp /etc/passwd /etc/shadow /etc/hosts "$ROOT/etc"
  sed -i "s|^root:.*|root:x:0:0::$HOME:/bin/bash|" "$ROOT/etc/passwd"
  echo "deploy:x:61001:61001::$ROOT/srv:/bin/bash" >>"$ROOT/etc/passwd"
  echo 'deploy:*:1:0:99999:7:::' >>"$ROOT/etc/shadow"
  echo '127.0.0.1 switch.example.org' >>"$ROOT/etc/hosts"
  for file in passwd shadow hosts ssh; do mount --bind "$ROOT/etc/$file" "/etc/$file"; done
  ssh-keygen -q -t ed25519 -N '' -f ~/.ssh/id_ed25519
  cp ~/.ssh/id_ed25519.pub /etc/ssh/authorized_keys
  printf 'Host switch.example.org\n  Port %s\n' "$PORT" >~/.ssh/config
  printf 'ListenAddress 127.0.0.1\nPort %s\nPidFile none\nUsePAM no\nStrictModes no\nAuthorizedKeysFile /etc/ssh/authorized_keys\n' "$PORT" >/etc/ssh/sshd_config
}

# The server of a session: with a key of one type, and the ways to sign with it that an old one has.
serve() {
  if [ "$1" = rsa ]; then local bits='-b 2048'; fi
  ssh-keygen -q -t "$1" ${bits-} -N '' -f "/etc/ssh/ssh_host_$1_key"
  if [ $# = 2 ]; then echo "HostKeyAlgorithms $2" >>/etc/ssh/sshd_config; fi
  if [ "$1" = dsa ]; then echo 'HostKey /etc/ssh/ssh_host_dsa_key' >>/etc/ssh/sshd_config; fi
  start_sshd
  echo "[switch.example.org]:$PORT $(cut -d' ' -f1,2 "/etc/ssh/ssh_host_$1_key.pub")" >~/.ssh/known_hosts
}
start_sshd() {
  start /usr/sbin/sshd -D -E "$ROOT/auth.log"
  wait_for listening "$PORT"
}
said() {
  value host 127.0.0.1
  value port "$PORT"
  if [ $# = 1 ]; then value offer "$1"; fi
}

provoke() {
  serve rsa ssh-rsa
  said ssh-rsa
  run 'ssh deploy@switch.example.org whoami'
}
check() { run 'ssh deploy@switch.example.org whoami'; }
fix_allow_sha1_for_this_host() {
  run 'ssh -o HostKeyAlgorithms=+ssh-rsa deploy@switch.example.org whoami'
  run "printf '  HostKeyAlgorithms +ssh-rsa\n  PubkeyAcceptedAlgorithms +ssh-rsa\n' >>~/.ssh/config"
  run 'cat ~/.ssh/config'
}

provoke_allow_dsa_once() {
  serve dsa ssh-dss
  said ssh-dss
  run 'ssh deploy@switch.example.org whoami'
}
check_allow_dsa_once() { run "ssh ${ALLOW-}deploy@switch.example.org whoami"; }
fix_allow_dsa_once() {
  run 'ssh -V'
  ALLOW='-o HostKeyAlgorithms=+ssh-dss '
  run "ssh ${ALLOW}deploy@switch.example.org true"
}

provoke_drop_your_own_list() {
  serve ed25519
  echo '  HostKeyAlgorithms ssh-rsa' >>~/.ssh/config
  said ssh-ed25519
  run 'ssh deploy@switch.example.org whoami'
}
fix_drop_your_own_list() {
  run 'ssh -G switch.example.org | grep -i hostkeyalgorithms'
  run "sed -i 's/HostKeyAlgorithms ssh-rsa/HostKeyAlgorithms +ssh-rsa/' ~/.ssh/config"
}

fix_give_the_server_a_modern_key() {
  run 'ssh-keygen -A'
  run "sed -i '/^HostKeyAlgorithms/d' /etc/ssh/sshd_config"
  run '/usr/sbin/sshd -t'
  stop "$STARTED"
  start_sshd
  run 'ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub'
  echo "[switch.example.org]:$PORT $(cut -d' ' -f1,2 /etc/ssh/ssh_host_ed25519_key.pub)" >>~/.ssh/known_hosts
}

# An old client, as a scanner or a backup program has one, seen in the log of the server.
provoke_let_the_old_client_in() {
  serve rsa
  echo '  HostKeyAlgorithms ssh-rsa' >>~/.ssh/config
  ssh deploy@switch.example.org true 2>/dev/null
  wait_for grep -q 'no matching' "$ROOT/auth.log"
  run "grep 'no matching' $ROOT/auth.log"
  value host 127.0.0.1
  value port "$(sed -n 's/.* port \([0-9]*\): no matching.*/\1/p' "$ROOT/auth.log")"
  value offer ssh-rsa
}
fix_let_the_old_client_in() {
  run "echo 'HostKeyAlgorithms +ssh-rsa' >>/etc/ssh/sshd_config"
  run '/usr/sbin/sshd -t'
  stop "$STARTED"
  start_sshd
}

tear_down() { umount /etc/passwd /etc/shadow /etc/hosts /etc/ssh; }
