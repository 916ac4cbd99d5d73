# needs: docker (apt docker.io)
# needs: dockerd (apt docker.io)
# needs: python3 (apt python3)
# needs: root
# limit: 120

# An engine without network set-up: what it can run does not matter here.
start_engine() {
  start dockerd --config-file "$ROOT/daemon.json" -H "unix://$ROOT/run/docker.sock" --data-root "$ROOT/data" \
    --exec-root "$ROOT/exec" --pidfile "$ROOT/dockerd.pid" --iptables=false --ip6tables=false --bridge=none --storage-driver=vfs
}
engine() {
  start_engine
  wait_for docker -H "unix://$ROOT/run/docker.sock" version
}

set_up() {
  mkdir "$ROOT/run"
  echo '{}' >"$ROOT/daemon.json"
  export DOCKER_HOST=unix://$ROOT/run/docker.sock
}

provoke() {
  value socket "$ROOT/run/docker.sock"
  run 'docker ps'
}

check() {
  run 'docker ps'
}

# Where systemd runs, systemctl starts it: here it is started by hand.
fix_start_the_engine() {
  run 'engine'
}

provoke_point_the_client_back() {
  engine
  export DOCKER_HOST=tcp://127.0.0.1:$(free_port)
  value address "${DOCKER_HOST#tcp://}"
  run 'docker ps'
}

fix_point_the_client_back() {
  run "docker context inspect --format '{{.Endpoints.docker.Host}}'"
  run 'unset DOCKER_HOST DOCKER_CONTEXT'
  docker context create here --docker "host=unix://$ROOT/run/docker.sock" >/dev/null
  run 'docker context use here'
}

provoke_repair_the_start() {
  echo '{ "debug": true, }' >"$ROOT/daemon.json"
  start_engine
  wait "$STARTED"
  value socket "$ROOT/run/docker.sock"
  run 'docker ps'
}

fix_repair_the_start() {
  run "cat $ROOT/log/0"
  run "python3 -m json.tool $ROOT/daemon.json"
  run "sed -i 's/true,/true/' $ROOT/daemon.json"
  engine
}

provoke_restore_the_socket() {
  engine
  rm "$ROOT/run/docker.sock"
  value socket "$ROOT/run/docker.sock"
  run 'docker ps'
}

fix_restore_the_socket() {
  stop "$STARTED"
  engine
  run "ls -l $ROOT/run/docker.sock | cut -c 1-10"
}

tear_down() {
  kill "$(cat "$ROOT/dockerd.pid")"
  sleep 1
}
