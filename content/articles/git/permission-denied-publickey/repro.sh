#!/usr/bin/env bash
# Provokes "Permission denied (publickey)" from a local sshd that serves a Git repository, then runs each fix.
# Needs root, openssh-server and unshare; plink and puttygen (putty-tools) and python3-paramiko for two of the phases.
# Everything happens in a mount namespace of its own: the users "git" and "me", the host name git.example.org and /home
# exist only there. Servers listen on 127.0.0.1 and random ports above 20000 and are ended by their own ids.
set -u
if [ "${1-}" != inside ]; then exec unshare -m bash "$0" inside; fi
T=$(mktemp -d /tmp/pdp.XXXXXX); PORT=$((20000 + RANDOM % 20000)); OLD=$((PORT + 1)); fails=0
cleanup() { for pid in ${SSHD-} ${AGENT-} ${PY-}; do kill "$pid" 2>/dev/null; done; cd /; rm -rf "$T"; }
trap cleanup EXIT
mkdir "$T/home"; chmod 755 "$T" "$T/home"; mount --bind "$T/home" /home
cp /etc/passwd /etc/group /etc/shadow /etc/hosts "$T"
echo 'git:x:61001:61001::/home/git:/bin/bash' >>"$T/passwd"; echo 'me:x:61002:61002::/home/me:/bin/bash' >>"$T/passwd"
printf 'git:x:61001:\nme:x:61002:\n' >>"$T/group"; printf 'git:*:1:0:99999:7:::\nme:*:1:0:99999:7:::\n' >>"$T/shadow"
echo '127.0.0.1 git.example.org' >>"$T/hosts"
for f in passwd group shadow hosts; do mount --bind "$T/$f" /etc/$f; done
install -d -o git -g git -m 700 /home/git /home/git/.ssh; install -d -o me -g me -m 700 /home/me /home/me/.ssh; mkdir -p /run/sshd
as() { local u=$1; shift; setpriv --reuid="$u" --regid="$u" --clear-groups env -i PATH="$PATH" HOME=/home/"$u" USER="$u" LC_ALL=C GIT_CONFIG_NOSYSTEM=1 ${SSH_AUTH_SOCK:+SSH_AUTH_SOCK=$SSH_AUTH_SOCK} "$@" </dev/null; }
ssh-keygen -q -t ed25519 -N '' -f "$T/hostkey"; ssh-keygen -q -t rsa -N '' -f "$T/oldhostkey"
server() { # further settings come first, as the first one wins
  printf '%b\nListenAddress 127.0.0.1\nPort %s\nHostKey %s/hostkey\nPidFile %s/pid\nUsePAM no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nAllowUsers git\nMaxAuthTries 20\n' "${1-}" "$PORT" "$T" "$T" >"$T/sshd_config"
  if [ -n "${SSHD-}" ]; then kill "$SSHD"; wait "$SSHD" 2>/dev/null; fi
  /usr/sbin/sshd -f "$T/sshd_config" -D -E "$T/log" & SSHD=$!; sleep 0.5; }
server
as git git init -q --bare -b main /home/git/app.git
printf '[git.example.org]:%s %s\n[git.example.org]:%s %s\n' "$PORT" "$(cut -d' ' -f1,2 "$T/hostkey.pub")" "$OLD" "$(cut -d' ' -f1,2 "$T/oldhostkey.pub")" >/home/me/.ssh/known_hosts; chown -R me:me /home/me/.ssh
URL=git@git.example.org:app.git
key() { as me ssh-keygen -q -t "${2:-ed25519}" -N "${3-}" -C me@laptop -f /home/me/.ssh/"$1"; }
allow() { cat /home/me/.ssh/"$1".pub >/home/git/.ssh/authorized_keys; chown git:git /home/git/.ssh/authorized_keys; chmod 600 /home/git/.ssh/authorized_keys; }
reset() { rm -f /home/me/.ssh/id_* /home/me/.ssh/work* /home/git/.ssh/authorized_keys; printf 'Host git.example.org\n  Port %s\n%s' "$PORT" "${1-}" >/home/me/.ssh/config; }
denied() { if out=$(as me "$@" 2>&1); then :; fi; if grep -q 'Permission denied (\|No supported authentication' <<<"$out"; then echo "DENIED $*"; sed 's/^/      /' <<<"$out" | grep -v 'Please make sure\|and the repository\|^ *$'; else echo "NOT DENIED $*: $out"; fails=1; fi; }
works() { if out=$(as me "$@" 2>&1) && ! grep -q 'Permission denied' <<<"$out"; then echo "WORKS  $*"; else echo "STAYS  $*: $out"; fails=1; fi; }
offers() { as me ssh -vT git@git.example.org true 2>&1 | grep -E 'Authenticating to|Offering|Trying private|Server accepts|continue|read_passphrase|Load key|sign_and|send_pubkey|denied|no such ident|Authenticated' | sed 's/^/      /'; }
agent() { eval "$(as me ssh-agent -s)" >/dev/null; export SSH_AUTH_SOCK; AGENT=$SSH_AGENT_PID; }
noagent() { kill "$AGENT"; unset SSH_AUTH_SOCK AGENT; }

no_key() { reset; denied git ls-remote $URL; offers; }
register_key() { reset; key id_ed25519; denied git clone $URL /home/me/x; offers; allow id_ed25519; works git ls-remote $URL; works git clone -q $URL /home/me/x; offers; as me ssh-keygen -lf /home/me/.ssh/id_ed25519.pub
  echo "-- the public key broken into two lines"; fold -w 60 /home/me/.ssh/id_ed25519.pub >/home/git/.ssh/authorized_keys; denied git ls-remote $URL; allow id_ed25519; works git ls-remote $URL; }
offer_key() { reset; key work; allow work; denied git ls-remote $URL; offers
  works env GIT_SSH_COMMAND='ssh -i ~/.ssh/work -o IdentitiesOnly=yes' git ls-remote $URL
  works git -C /home/me/x -c core.sshCommand='ssh -i ~/.ssh/work -o IdentitiesOnly=yes' fetch
  agent; as me ssh-add -q /home/me/.ssh/work; as me ssh-add -l; works git ls-remote $URL; noagent; denied git ls-remote $URL
  reset $'  IdentityFile ~/.ssh/work\n  IdentitiesOnly yes\n'; key work; allow work; works git ls-remote $URL; offers
  echo "-- the config names a file that is gone"; mv /home/me/.ssh/work /home/me/.ssh/worknew; mv /home/me/.ssh/work.pub /home/me/.ssh/worknew.pub; denied git ls-remote $URL; offers
  echo "-- IdentitiesOnly keeps the right key of the agent back"; agent; as me ssh-add -q /home/me/.ssh/worknew; denied git ls-remote $URL; sed -i '/Identit/d' /home/me/.ssh/config; works git ls-remote $URL; noagent
  echo "-- alias"; printf 'Host work\n  HostName git.example.org\n  Port %s\n  User git\n  IdentityFile ~/.ssh/nothing\n' "$PORT" >>/home/me/.ssh/config; denied git ls-remote work:app.git; }
use_git_user() { reset; key id_ed25519; allow id_ed25519; denied git ls-remote me@git.example.org:app.git; denied git ls-remote git.example.org:app.git; denied git ls-remote ssh://octocat@git.example.org/~git/app.git
  as me git init -q /home/me/r; as me git -C /home/me/r remote add origin me@git.example.org:app.git; denied git -C /home/me/r fetch; as me git -C /home/me/r remote set-url origin $URL; works git -C /home/me/r fetch; }
same_account() { reset; key id_ed25519; allow id_ed25519; echo "-- as root, as with sudo"; mkdir -p "$T/root"; env -i PATH="$PATH" HOME="$T/root" git -c core.sshCommand="ssh -v -p $PORT -o UserKnownHostsFile=/home/me/.ssh/known_hosts -F none" ls-remote $URL 2>&1 </dev/null | grep 'Trying\|Perm\|fatal' | head -4; works git ls-remote $URL; }
unlock_key() { reset; key id_ed25519 ed25519 secret; allow id_ed25519; denied git ls-remote $URL; offers
  agent; printf '#!/bin/sh\necho secret\n' >"$T/ask"; chmod 755 "$T/ask"; as me env SSH_ASKPASS="$T/ask" SSH_ASKPASS_REQUIRE=force ssh-add /home/me/.ssh/id_ed25519; works git ls-remote $URL; noagent
  echo "-- the agent asks and nobody answers"; reset; key work; allow work; agent; as me ssh-add -q -c /home/me/.ssh/work; denied git ls-remote $URL; offers; as me ssh-add -q -d /home/me/.ssh/work; as me ssh-add -q /home/me/.ssh/work; works git ls-remote $URL; noagent; }
key_mode() { reset; key id_ed25519; allow id_ed25519; chmod 644 /home/me/.ssh/id_ed25519; denied git ls-remote $URL; chmod 600 /home/me/.ssh/id_ed25519; works git ls-remote $URL; }
server_modes() { reset; key id_ed25519; allow id_ed25519; for p in /home/git /home/git/.ssh /home/git/.ssh/authorized_keys; do chmod o+w $p; : >"$T/log"; denied git ls-remote $URL; sed 's/^/      sshd: /' "$T/log"; chmod go-w $p; works git ls-remote $URL; done
  echo "-- authorized_keys belongs to root and is closed"; chown root:root /home/git/.ssh/authorized_keys; : >"$T/log"; denied git ls-remote $URL; sed 's/^/      sshd: /' "$T/log"; chown git:git /home/git/.ssh/authorized_keys; works git ls-remote $URL
  echo "-- AllowUsers"; : >"$T/log"; denied git ls-remote me@git.example.org:x; sed 's/^/      sshd: /' "$T/log"; }
new_key_type() { reset; key id_rsa rsa; allow id_rsa
  server 'PubkeyAcceptedAlgorithms ssh-ed25519'; denied git ls-remote $URL; offers; sed 's/^/      sshd: /' "$T/log" | grep -i algor | tail -1; key id_ed25519; allow id_ed25519; works git ls-remote $URL; server
  /usr/bin/python3 -c 'import paramiko' 2>/dev/null || return
  cat >"$T/old.py" <<'PY'
import paramiko, socket, sys, threading
class S(paramiko.ServerInterface):
    def get_allowed_auths(self, u): return 'publickey'
    def check_auth_publickey(self, u, k): return paramiko.AUTH_SUCCESSFUL
    def check_channel_request(self, kind, i): return paramiko.OPEN_SUCCEEDED
    def check_channel_exec_request(self, c, cmd): c.send_exit_status(0); threading.Timer(0.2, c.close).start(); return True
l = socket.socket(); l.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); l.bind(('127.0.0.1', int(sys.argv[1]))); l.listen(5); k = paramiko.RSAKey(filename=sys.argv[2]); keep = []
while True:
    c, _ = l.accept(); t = paramiko.Transport(c, disabled_algorithms={'pubkeys': ['rsa-sha2-512', 'rsa-sha2-256']}); t.add_server_key(k); keep.append(t)
    try: t.start_server(server=S(), event=threading.Event())
    except Exception as e: print(e)
PY
  ssh-keygen -q -p -m PEM -N '' -f "$T/oldhostkey"; /usr/bin/python3 "$T/old.py" $OLD "$T/oldhostkey" 2>/dev/null & PY=$!; sleep 1
  reset; key id_rsa rsa; o="-p $OLD -o HostKeyAlgorithms=+ssh-rsa"; denied ssh $o git@git.example.org true; as me ssh -v $o git@git.example.org true 2>&1 | grep -E 'Offering|mutual|denied|Authenticated' | sed 's/^/      /'; works ssh $o -o PubkeyAcceptedAlgorithms=+ssh-rsa git@git.example.org true
  agent; as me ssh-add -q /home/me/.ssh/id_rsa; denied ssh $o git@git.example.org true; noagent; rm /home/me/.ssh/id_rsa*; key id_ed25519; works ssh $o git@git.example.org true; kill "$PY"; PY=; }
password_methods() { reset; server 'PasswordAuthentication yes'; denied git ls-remote $URL; denied env GIT_SSH_COMMAND='ssh -o BatchMode=yes' git ls-remote $URL; server 'PasswordAuthentication yes\nKbdInteractiveAuthentication yes\nUsePAM yes'; denied env GIT_SSH_COMMAND='ssh -o BatchMode=yes' git ls-remote $URL; key id_ed25519; allow id_ed25519; works git ls-remote $URL; server; }
one_ssh() { command -v plink >/dev/null || return; reset; fp=$(ssh-keygen -lf "$T/hostkey.pub" | cut -d' ' -f2); denied env GIT_SSH_VARIANT=plink GIT_SSH_COMMAND="plink -batch -P $PORT -hostkey $fp" git ls-remote $URL
  command -v puttygen >/dev/null && { key id_ed25519; allow id_ed25519; as me puttygen /home/me/.ssh/id_ed25519 -O private -o /home/me/.ssh/id_k.ppk; works env GIT_SSH_VARIANT=plink GIT_SSH_COMMAND="plink -batch -P $PORT -hostkey $fp -i /home/me/.ssh/id_k.ppk" git ls-remote $URL; }; }
git --version; ssh -V
for phase in no_key register_key offer_key use_git_user same_account unlock_key key_mode server_modes new_key_type password_methods one_ssh; do echo "== $phase"; $phase; done
echo "fails=$fails"; exit $fails
