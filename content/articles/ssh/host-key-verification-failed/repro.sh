# needs: ssh (apt openssh-client)
# needs: sshd (apt openssh-server)
# needs: git (apt git)
# needs: mount (apt mount)
# needs: script (apt bsdutils)
# needs: root

# The accounts' home folders and the host's names come from files that exist only here.
set_up() {
  PORT=$(free_port)
  mkdir -p "$ROOT/home/deploy/.ssh"
  sed -e "s|^root:.*|root:x:0:0:root:$HOME:/bin/bash|" -e "\$adeploy:x:61001:61001::$ROOT/home/deploy:/bin/bash" /etc/passwd >"$ROOT/passwd"
  echo '127.0.0.1 db.example.org db' >"$ROOT/hosts"
  mount --bind "$ROOT/passwd" /etc/passwd
  mount --bind "$ROOT/hosts" /etc/hosts
  mkdir -p -m 755 /run/sshd
  mkdir -m 700 .ssh
  ssh-keygen -q -t ed25519 -N '' -C me@laptop -f .ssh/id_ed25519
  ssh-keygen -q -t ed25519 -N '' -f "$ROOT/home/deploy/.ssh/id_ed25519"
  cat .ssh/id_ed25519.pub "$ROOT/home/deploy/.ssh/id_ed25519.pub" >.ssh/authorized_keys
  mkdir server
  ssh-keygen -q -t ed25519 -N '' -C root@db -f server/ssh_host_ed25519_key
  printf 'Host *\n  Port %s\n  User root\n' "$PORT" | tee .ssh/config >"$ROOT/home/deploy/.ssh/config"
  chown -R 61001:61001 "$ROOT/home/deploy"
  printf 'Port %s\nListenAddress 127.0.0.1\nHostKey %s/server/ssh_host_ed25519_key\nUsePAM no\nPidFile %s/server/pid\n' "$PORT" "$HOME" "$HOME" >server/sshd_config
  /usr/sbin/sshd -f ~/server/sshd_config
  wait_for listening "$PORT"
  git init -q --bare app.git
}
tear_down() {
  kill "$(cat "$HOME/server/pid")"
  umount /etc/passwd /etc/hosts
}

provoke() { run 'git clone db.example.org:app.git'; }
check() { run 'git ls-remote db.example.org:app.git && echo reached'; }
fix_add_the_host_key() {
  run "ssh-keyscan -p $PORT db.example.org >host-keys 2>/dev/null"
  run 'ssh-keygen -lf host-keys'
  run 'ssh-keygen -lf ~/server/ssh_host_ed25519_key.pub'
  run 'cat host-keys >>~/.ssh/known_hosts'
}

# `script` gives ssh the terminal that it asks on; what is typed before the question would be thrown away.
asked() { grep -q 'continue connecting' ~/asked; }
answered() { grep -q "^$1" ~/asked; }
typed() { # ANSWER LINE: types it, and stays until the terminal shows a line that begins so
  printf '$ ssh db.example.org echo connected\n'
  : >~/asked
  { wait_for asked; echo "$1"; wait_for answered "$2"; } | script -qfec 'ssh db.example.org echo connected' ~/asked | tr -d '\r'
}
provoke_answer_yes() { typed no 'Host key'; }
check_answer_yes() { run 'ssh db.example.org echo connected'; }
fix_answer_yes() { typed yes connected; }

provoke_accept_new_hosts() {
  echo '  StrictHostKeyChecking yes' >>.ssh/config
  value keytype ED25519
  value host "[db.example.org]:$PORT"
  run 'ssh db.example.org echo connected'
}
check_accept_new_hosts() { run 'ssh db.example.org echo connected'; }
fix_accept_new_hosts() { run "sed -i 's/StrictHostKeyChecking yes/StrictHostKeyChecking accept-new/' ~/.ssh/config"; }

provoke_give_that_account_the_key() {
  ssh-keyscan -p "$PORT" db.example.org >.ssh/known_hosts 2>/dev/null
  run 'ssh db.example.org echo connected'
  run "runuser -l deploy -c 'ssh db.example.org echo connected'"
}
check_give_that_account_the_key() { run "runuser -l deploy -c 'ssh db.example.org echo connected'"; }
fix_give_that_account_the_key() {
  run "runuser -l deploy -c 'ls -a ~/.ssh'"
  run 'install -o deploy -m 600 ~/.ssh/known_hosts ~deploy/.ssh/known_hosts'
}

provoke_name_it_as_it_is_known() {
  echo "db.example.org $(cut -d' ' -f1,2 server/ssh_host_ed25519_key.pub)" >.ssh/known_hosts
  run 'ssh db echo connected'
}
check_name_it_as_it_is_known() { run 'ssh db echo connected'; }
fix_name_it_as_it_is_known() {
  run 'ssh-keygen -F db || cut -c1-40 ~/.ssh/known_hosts'
  run "sed -i '1i Host db\\n  HostName db.example.org\\n' ~/.ssh/config"
}

provoke_write_the_file_again() {
  ssh-keyscan -p "$PORT" db.example.org 2>/dev/null | iconv -t UTF-16 >.ssh/known_hosts
  run 'ssh db.example.org echo connected'
}
check_write_the_file_again() { run 'ssh db.example.org echo connected'; }
fix_write_the_file_again() {
  run 'head -c 6 ~/.ssh/known_hosts | od -An -c'
  run 'iconv -f UTF-16 -t UTF-8 ~/.ssh/known_hosts >~/.ssh/known_hosts.new'
  run 'ssh-keygen -lf ~/.ssh/known_hosts.new && mv ~/.ssh/known_hosts.new ~/.ssh/known_hosts'
}
