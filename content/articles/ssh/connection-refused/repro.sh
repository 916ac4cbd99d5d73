# needs: ssh (apt openssh-client)
# needs: sshd (apt openssh-server)
# needs: iptables (apt iptables)
# needs: fail2ban-client (apt fail2ban)
# needs: mount (apt mount)
# needs: ss (apt iproute2)
# needs: root

# The user's home folder and the host's name come from files that exist only here.
set_up() {
  PORT=$(free_port)
  sed "s|^root:.*|root:x:0:0:root:$HOME:/bin/bash|" /etc/passwd >"$ROOT/passwd"
  echo '127.0.0.1 db.example.org' >"$ROOT/hosts"
  mount --bind "$ROOT/passwd" /etc/passwd
  mount --bind "$ROOT/hosts" /etc/hosts
  mkdir -p -m 755 /run/sshd
  mkdir -m 700 .ssh
  ssh-keygen -q -t ed25519 -N '' -f .ssh/id_ed25519
  cp .ssh/id_ed25519.pub .ssh/authorized_keys
  ssh-keygen -q -t ed25519 -N '' -f host_key
  echo "db.example.org $(cut -d' ' -f1,2 host_key.pub)" >.ssh/known_hosts
  printf 'Host db.example.org\n  Port %s\n' "$PORT" >.ssh/config
  printf 'Port %s\nListenAddress 127.0.0.1\nHostKey %s/host_key\nUsePAM no\nPidFile %s/sshd.pid\n' "$PORT" "$HOME" "$HOME" >sshd_config
}
tear_down() {
  kill "$(cat "$HOME/sshd.pid")"
  umount /etc/passwd /etc/hosts
}
ssh_once() {
  value host db.example.org
  value port "$PORT"
  run 'ssh db.example.org uptime -p'
}

provoke() { ssh_once; }
check() { run 'ssh db.example.org echo connected'; }
fix_start_the_server() {
  run 'pgrep -a sshd'
  run '/usr/sbin/sshd -f ~/sshd_config'
  wait_for listening "$PORT"
}

provoke_use_the_servers_port() {
  sed -i 's/^Port .*/Port 2222/' sshd_config
  /usr/sbin/sshd -f ~/sshd_config
  wait_for listening 2222
  ssh_once
}
fix_use_the_servers_port() {
  run 'ss -Htlnp'
  run "sed -i 's/Port .*/Port 2222/' ~/.ssh/config"
}

provoke_go_to_the_right_machine() {
  /usr/sbin/sshd -f ~/sshd_config
  wait_for listening "$PORT"
  echo '  HostName 127.0.0.2' >>.ssh/config
  value host 127.0.0.2
  value port "$PORT"
  run 'ssh db.example.org uptime -p'
}
fix_go_to_the_right_machine() {
  run "ssh -GT db.example.org | grep -E '^(hostname|port) '"
  run "sed -i '/HostName/d' ~/.ssh/config"
}

provoke_repair_the_configuration() {
  echo 'PermitRootLogin maybe' >>sshd_config
  run '/usr/sbin/sshd -f ~/sshd_config'
  ssh_once
}
fix_repair_the_configuration() {
  run '/usr/sbin/sshd -t -f ~/sshd_config'
  run "sed -i 's/maybe/prohibit-password/' ~/sshd_config"
  run '/usr/sbin/sshd -t -f ~/sshd_config && /usr/sbin/sshd -f ~/sshd_config'
  wait_for listening "$PORT"
}

provoke_listen_on_that_address() {
  sed -i 's/^ListenAddress .*/ListenAddress 127.0.0.2/' sshd_config
  /usr/sbin/sshd -f ~/sshd_config
  wait_for test -s sshd.pid
  ssh_once
}
fix_listen_on_that_address() {
  run 'ss -Htln'
  run "sed -i 's/^ListenAddress .*/ListenAddress 0.0.0.0/' ~/sshd_config"
  run '/usr/sbin/sshd -t -f ~/sshd_config && kill -HUP "$(cat ~/sshd.pid)"'
  wait_for listening "$PORT"
}

# The ban is the one that the package ships; only the places of its files differ.
provoke_lift_the_block() {
  /usr/sbin/sshd -f ~/sshd_config
  wait_for listening "$PORT"
  cp -r /etc/fail2ban "$ROOT/fail2ban"
  rm -f "$ROOT"/fail2ban/jail.d/*
  touch auth.log
  printf '[Definition]\nsocket = %s/f2b.sock\npidfile = %s/f2b.pid\ndbfile = None\nlogtarget = %s/f2b.log\n' "$ROOT" "$ROOT" "$ROOT" >"$ROOT/fail2ban/fail2ban.local"
  printf '[DEFAULT]\nignoreself = false\n[sshd]\nenabled = true\nport = %s\nlogpath = %s/auth.log\nbackend = polling\n' "$PORT" "$HOME" >"$ROOT/fail2ban/jail.local"
  mount --bind "$ROOT/fail2ban" /etc/fail2ban
  start fail2ban-server -f start
  wait_for fail2ban-client ping
  fail2ban-client set sshd banip 127.0.0.1 >/dev/null
  wait_for grep -q 'Ban 127' "$ROOT/f2b.log"
  ssh_once
}
fix_lift_the_block() {
  run 'iptables -S | grep -i reject'
  run 'fail2ban-client set sshd unbanip 127.0.0.1'
  wait_for grep -q 'Unban 127' "$ROOT/f2b.log"
}
