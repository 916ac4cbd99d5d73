#!/usr/bin/env bash
# Provokes "Cannot connect to the Docker daemon" with the real client and runs the fixes of
# docker/cannot-connect-to-the-docker-daemon. Everything is in a temporary folder: own sockets, own client
# configuration, and, where dockerd is there and we are root, an engine of our own without network or iptables.
# DOCKER and DOCKERD pick other binaries; ENGINE_PATH is put in front of PATH for containerd and runc.
# systemd's part (enable --now, reset-failed, restart docker.socket) needs a booted machine and is not in here.
set -uo pipefail
DOCKER=${DOCKER:-docker}
DOCKERD=${DOCKERD:-$(command -v dockerd || true)}
PATH=${ENGINE_PATH:+$ENGINE_PATH:}$PATH
dir=$(mktemp -d)
socket=$dir/docker.sock
closed=$((20000 + RANDOM % 10000))
engine=
failed=0
unset DOCKER_HOST DOCKER_CONTEXT
export DOCKER_CONFIG=$dir/config

cleanup() {
  stop_engine
  rm -rf "$dir"
}
trap cleanup EXIT

check() { # check <phase> fails|works <text> -- command
  local phase=$1 expected=$2 text=$3 result=works
  shift 4
  "$@" >"$dir/out" 2>&1 || result=fails
  if [ "$result" = "$expected" ] && grep -qF -- "$text" "$dir/out"; then
    echo "ok   $phase: $(grep -F -- "$text" "$dir/out" | tail -1)"
  else
    echo "FAIL $phase: expected $expected with '$text', got $result:"
    sed 's/^/       /' "$dir/out"
    failed=1
  fi
}
# 28 and before, and 29 for a refused connection; 29 for a missing socket.
no_socket() {
  case $("$DOCKER" --version) in
    *'version '29.* | *'version '3*) echo 'failed to connect to the docker API at' ;;
    *) echo 'Cannot connect to the Docker daemon at' ;;
  esac
}
launch() {
  [ -f "$dir/daemon.json" ] || echo '{}' >"$dir/daemon.json"
  "$DOCKERD" --config-file "$dir/daemon.json" -H "unix://$socket" --data-root "$dir/data" --exec-root "$dir/exec" \
    --pidfile "$dir/dockerd.pid" --iptables=false --ip6tables=false --bridge=none --storage-driver=vfs \
    >"$dir/dockerd.log" 2>&1 &
  engine=$!
}
start_engine() {
  launch
  for _ in $(seq 40); do
    "$DOCKER" -H "unix://$socket" version >/dev/null 2>&1 && return
    sleep 0.5
  done
}
stop_engine() {
  [ -n "$engine" ] && kill "$engine" 2>/dev/null && wait "$engine" 2>/dev/null
  engine=
}

phase_setup() { "$DOCKER" --version; [ -n "$DOCKERD" ] && "$DOCKERD" --version; }

phase_messages() {
  check unix fails "$(no_socket) unix://$socket" -- "$DOCKER" -H "unix://$socket" ps
  check tcp fails "Cannot connect to the Docker daemon at tcp://127.0.0.1:$closed" -- "$DOCKER" -H "tcp://127.0.0.1:$closed" ps
  check no-such-host fails 'no such host' -- "$DOCKER" -H tcp://engine.invalid:2375 ps
  python3 -c 'import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])' "$dir/dead.sock"
  check refused fails 'Cannot connect to the Docker daemon at' -- "$DOCKER" -H "unix://$dir/dead.sock" ps
}

phase_start_the_engine() {
  start_engine
  check start-the-engine works 'CONTAINER ID' -- "$DOCKER" -H "unix://$socket" ps
}

phase_point_the_client_back() {
  "$DOCKER" context create here --docker "host=unix://$socket" >/dev/null
  "$DOCKER" context create old --docker "host=unix://$dir/gone.sock" >/dev/null
  "$DOCKER" context use old >/dev/null 2>&1
  check wrong-endpoint/context fails "$(no_socket) unix://$dir/gone.sock" -- "$DOCKER" ps
  check confirm/context works "unix://$dir/gone.sock" -- "$DOCKER" context inspect --format '{{.Endpoints.docker.Host}}'
  "$DOCKER" context use here >/dev/null
  check point-the-client-back/context works 'CONTAINER ID' -- "$DOCKER" ps
  export DOCKER_HOST=tcp://127.0.0.1:$closed
  check wrong-endpoint/variable fails 'Cannot connect to the Docker daemon at tcp://' -- "$DOCKER" ps
  check confirm/variable works "tcp://127.0.0.1:$closed" -- "$DOCKER" context inspect --format '{{.Endpoints.docker.Host}}'
  unset DOCKER_HOST
  check point-the-client-back/variable works 'CONTAINER ID' -- "$DOCKER" ps
}

phase_restore_the_socket() {
  rm "$socket"
  check socket-file-gone fails "$(no_socket)" -- "$DOCKER" ps
  stop_engine
  start_engine
  check restore-the-socket works 'CONTAINER ID' -- "$DOCKER" ps
}

phase_repair_the_start() {
  stop_engine
  echo '{ "debug": true, }' >"$dir/daemon.json"
  launch
  sleep 2
  check engine-fails-to-start fails 'Docker daemon' -- "$DOCKER" ps
  check journal works 'unable to configure the Docker daemon with file' -- cat "$dir/dockerd.log"
  check json fails 'line 1' -- python3 -m json.tool "$dir/daemon.json"
  engine=
  echo '{ "debug": true }' >"$dir/daemon.json"
  start_engine
  check repair-the-start works 'CONTAINER ID' -- "$DOCKER" ps
}

phase_setup
phase_messages
if [ -n "$DOCKERD" ] && [ "$(id -u)" = 0 ]; then
  phase_start_the_engine
  phase_point_the_client_back
  phase_restore_the_socket
  phase_repair_the_start
else
  echo 'skip the fixes: no dockerd, or not root'
fi
exit "$failed"
