#!/usr/bin/env bash
# What a repro.sh stands on. `npm run repro` puts this file in front of the script and session.sh behind it,
# and so does the site for the copy that readers download.
set -u
umask 022
export LC_ALL=C.UTF-8 TZ=UTC TERM=dumb NO_COLOR=1 DEBIAN_FRONTEND=noninteractive
unset "${!GIT_@}" "${!npm_@}" "${!NODE_@}"
UNSTUCK_PIDS=()

# run 'COMMAND': prints the command as a person types it, runs it here, and returns its exit status.
run() { printf '$ %s\n' "$1"; eval "$1"; }

# value NAME TEXT: the message that `provoke` prints names TEXT where the article has <NAME>.
value() { printf '%s\t%s\n' "$1" "$2" >>"$RECORD/values"; }

# start COMMAND...: runs a server in the background, what it prints in $ROOT/log/N; STARTED is its process id.
start() {
  mkdir -p "$ROOT/log"
  "$@" >"$ROOT/log/${#UNSTUCK_PIDS[@]}" 2>&1 </dev/null &
  STARTED=$!
  UNSTUCK_PIDS+=("$STARTED")
}

# stop PID...: ends processes and waits for them.
stop() { kill "$@" 2>/dev/null; wait "$@" 2>/dev/null; return 0; }

# not COMMAND...: succeeds where it fails.
not() { ! "$@"; }

# wait_for COMMAND...: tries it silently, every tenth of a second for half a minute, until it succeeds.
# To wait for what is meant, and not for some time, is what makes a script pass on a slow machine too.
wait_for() {
  local tries
  for ((tries = 0; tries < 300; tries++)); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 0.1
  done
  echo "gave up waiting for: $*" >&2
  return 1
}

# listening PORT: whether something accepts connections there on 127.0.0.1.
listening() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# free_port: prints a port of 127.0.0.1 where nothing listens.
free_port() {
  local port
  while port=$((20000 + RANDOM % 30000)); listening "$port"; do :; done
  echo "$port"
}
