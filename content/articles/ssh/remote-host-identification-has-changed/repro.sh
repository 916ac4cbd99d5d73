# needs: ssh (apt openssh-client)
# needs: sshd (apt openssh-server)
# needs: mount (apt mount)
# needs: root

# The home folder and the host's name come from files that exist only here.
set_up() {
  PORT=$(free_port)
  sed "s|^root:.*|root:x:0:0:root:$HOME:/bin/bash|" /etc/passwd >"$ROOT/passwd"
  echo '127.0.0.1 db.example.org localhost' >"$ROOT/hosts"
  mount --bind "$ROOT/passwd" /etc/passwd
  mount --bind "$ROOT/hosts" /etc/hosts
  mkdir -p -m 755 /run/sshd
  mkdir -m 700 .ssh
  ssh-keygen -q -t ed25519 -N '' -C me@laptop -f .ssh/id_ed25519
  cp .ssh/id_ed25519.pub .ssh/authorized_keys
  mkdir server
  printf 'Port %s\nListenAddress 127.0.0.1\nHostKey %s/server/ssh_host_ed25519_key\nUsePAM no\nPidFile %s/server/pid\n' "$PORT" "$HOME" "$HOME" >server/sshd_config
  printf 'Host db.example.org\n  Port %s\n' "$PORT" >.ssh/config
  ssh-keygen -q -t ed25519 -N '' -C root@db -f server/ssh_host_ed25519_key
  /usr/sbin/sshd -f ~/server/sshd_config
  wait_for listening "$PORT"
  ENTRY="[db.example.org]:$PORT"
}
tear_down() {
  kill "$(cat "$HOME/server/pid")"
  umount /etc/passwd /etc/hosts
}
restart() {
  kill "$(cat server/pid)"
  wait_for not listening "$PORT"
  /usr/sbin/sshd -f ~/server/sshd_config
  wait_for listening "$PORT"
}
reinstall() {
  mkdir backup
  mv server/ssh_host_* backup
  ssh-keygen -q -t ed25519 -N '' -C root@db -f server/ssh_host_ed25519_key
  restart
}
warned() { # HOST COMMAND
  value keytype ED25519
  value file "$HOME/.ssh/${FILE-known_hosts}"
  value line 1
  value list "$HOME/.ssh/${FILE-known_hosts}"
  value host "$1"
  run "$2"
}

provoke() {
  run 'ssh -o StrictHostKeyChecking=accept-new db.example.org echo connected'
  reinstall
  warned "$ENTRY" 'ssh db.example.org echo connected'
}
check() { run 'ssh db.example.org echo connected'; }
fix_replace_the_entry() {
  run 'ssh-keygen -lf ~/server/ssh_host_ed25519_key.pub'
  run "ssh-keygen -R '$ENTRY'"
  run "ssh-keyscan -p $PORT db.example.org >>~/.ssh/known_hosts 2>/dev/null"
}

fix_keep_the_host_keys() {
  run 'install -m 600 backup/ssh_host_*_key server/'
  run 'install -m 644 backup/ssh_host_*_key.pub server/'
  restart
}

fix_sign_the_host_keys() {
  run "ssh-keygen -q -t ed25519 -N '' -C host-ca -f host_ca"
  run 'ssh-keygen -q -s host_ca -I db -h -n db.example.org server/ssh_host_ed25519_key.pub'
  run "echo HostCertificate $HOME/server/ssh_host_ed25519_key-cert.pub >>server/sshd_config"
  restart
  run "ssh-keygen -R '$ENTRY'"
  run 'echo "@cert-authority *.example.org $(cat host_ca.pub)" >>~/.ssh/known_hosts'
}

provoke_correct_the_named_file() {
  FILE=known_hosts.work
  printf '  UserKnownHostsFile ~/.ssh/known_hosts ~/.ssh/known_hosts.work\n' >>.ssh/config
  ssh-keyscan -p "$PORT" db.example.org >.ssh/known_hosts.work 2>/dev/null
  reinstall
  run "ssh-keygen -R '$ENTRY'"
  warned "$ENTRY" 'ssh db.example.org echo connected'
}
fix_correct_the_named_file() {
  run "ssh-keygen -f ~/.ssh/known_hosts.work -R '$ENTRY'"
  run "ssh-keyscan -p $PORT db.example.org >>~/.ssh/known_hosts.work 2>/dev/null"
}

provoke_tell_the_machines_apart() {
  printf 'Host guest-a guest-b\n  HostName localhost\n  Port %s\n' "$PORT" >.ssh/config
  run 'ssh -o StrictHostKeyChecking=accept-new guest-a echo connected'
  reinstall
  warned "[localhost]:$PORT" 'ssh guest-b echo connected'
}
check_tell_the_machines_apart() { run 'ssh -o StrictHostKeyChecking=accept-new guest-b echo connected'; }
fix_tell_the_machines_apart() { run "printf 'Host guest-b\n  HostKeyAlias guest-b\n' >>~/.ssh/config"; }
