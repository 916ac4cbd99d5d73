# needs: git (apt git >= 2.30)
# needs: ssh (apt openssh-client)
# needs: sshd (apt openssh-server)
# needs: setpriv (apt util-linux)
# needs: root

# The users `git` and `me`, their homes and git.example.org exist only in this session's mount namespace.
set_up() {
  PORT=$(free_port)
  chmod 755 "$ROOT/home"
  mount --bind "$ROOT/home" /home
  cp /etc/passwd /etc/group /etc/shadow /etc/hosts "$ROOT"
  printf 'git:x:61001:61001::/home/git:/bin/bash\nme:x:61002:61002::/home/me:/bin/bash\n' >>"$ROOT/passwd"
  printf 'git:x:61001:\nme:x:61002:\n' >>"$ROOT/group"
  printf 'git:*:1:0:99999:7:::\nme:*:1:0:99999:7:::\n' >>"$ROOT/shadow"
  echo '127.0.0.1 git.example.org' >>"$ROOT/hosts"
  for file in passwd group shadow hosts; do mount --bind "$ROOT/$file" "/etc/$file"; done
  install -d -o git -g git -m 700 /home/git /home/git/.ssh
  install -d -o me -g me -m 700 /home/me /home/me/.ssh
  mkdir -p /run/sshd
  ssh-keygen -q -t ed25519 -N '' -f "$ROOT/hostkey"
  printf 'ListenAddress 127.0.0.1\nPort %s\nHostKey %s/hostkey\nPidFile none\nUsePAM no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nAllowUsers git\n' \
    "$PORT" "$ROOT" >"$ROOT/sshd_config"
  start /usr/sbin/sshd -D -f "$ROOT/sshd_config"
  wait_for listening "$PORT"
  as git git init -q --bare -b main /home/git/app.git
  printf '[git.example.org]:%s %s\n' "$PORT" "$(cut -d' ' -f1,2 "$ROOT/hostkey.pub")" >/home/me/.ssh/known_hosts
  client ''
  URL=git@git.example.org:app.git
  cd /home/me || return
}

as() {
  local user=$1
  shift
  setpriv --reuid="$user" --regid="$user" --clear-groups env -i PATH="$PATH" HOME="/home/$user" USER="$user" LC_ALL=C.UTF-8 \
    GIT_CONFIG_NOSYSTEM=1 ${SSH_AUTH_SOCK:+SSH_AUTH_SOCK="$SSH_AUTH_SOCK"} "$@"
}

# me 'COMMAND': shown as `me` typed it.
me() { printf '$ %s\n' "$1"; as me bash -c "$1"; }

client() { # MORE: lines of the configuration
  printf 'Host git.example.org\n  Port %s\n%b' "$PORT" "$1" >/home/me/.ssh/config
  chown -R me:me /home/me/.ssh
}

key() { # NAME [PASSPHRASE]
  as me ssh-keygen -q -t ed25519 -N "${2-}" -C me@laptop -f "/home/me/.ssh/$1"
}

allow() { # NAME
  install -o git -g git -m 600 "/home/me/.ssh/$1.pub" /home/git/.ssh/authorized_keys
}

refused() { # [USER]: what git says, for this login
  value user "${1-git}"
  value host git.example.org
  me "git ls-remote $URL"
}

provoke() {
  key id_ed25519
  refused
}

check() {
  me "git ls-remote $URL"
}

fix_register_key() {
  me 'cat ~/.ssh/id_ed25519.pub | cut -c 1-30'
  allow id_ed25519
}

provoke_offer_key() {
  key work
  allow work
  refused
}

fix_offer_key() {
  client '  IdentityFile ~/.ssh/work\n  IdentitiesOnly yes\n'
  me 'cat ~/.ssh/config'
}

provoke_use_git_user() {
  key id_ed25519
  allow id_ed25519
  URL=me@git.example.org:app.git
  refused me
}

fix_use_git_user() {
  me 'git init -q clone && git -C clone remote add origin git@git.example.org:app.git && git -C clone fetch'
  URL=git@git.example.org:app.git
}

provoke_unlock_key() {
  key id_ed25519 secret
  allow id_ed25519
  refused
}

fix_unlock_key() {
  eval "$(as me ssh-agent -s)" >/dev/null
  export SSH_AUTH_SOCK
  UNSTUCK_PIDS+=("$SSH_AGENT_PID")
  printf '#!/bin/sh\necho secret\n' >/home/me/ask
  chmod 755 /home/me/ask
  printf '$ ssh-add ~/.ssh/id_ed25519\n'
  as me env SSH_ASKPASS=/home/me/ask SSH_ASKPASS_REQUIRE=force ssh-add /home/me/.ssh/id_ed25519
}
