# needs: docker (apt docker.io)
# needs: dockerd (apt docker.io)
# needs: docker-init (apt docker.io)
# needs: docker-compose (apt docker-compose)
# needs: busybox (apt busybox-static)
# needs: root
# limit: 120

in_box() { "${IN_BOX[@]}" "$@"; }
box() { printf '$ %s\n' "$1"; in_box env -C "$PWD" bash -c "$1"; }

set_up() {
  start unshare --mount --net sleep 300
  BOX=$STARTED
  IN_BOX=(nsenter "--mount=/proc/$BOX/ns/mnt" "--net=/proc/$BOX/ns/net" --)
  wait_for eval '[ "$(readlink /proc/self/ns/net)" != "$(readlink "/proc/$BOX/ns/net")" ]'
  in_box ip link set lo up
  in_box mount -t tmpfs run /run
  start "${IN_BOX[@]}" dockerd --storage-driver=vfs --data-root "$ROOT/data"
  wait_for in_box docker version
  mkdir -p "$ROOT/base/bin"
  cp "$(command -v busybox)" "$ROOT/base/bin/busybox"
  ln -s busybox "$ROOT/base/bin/sh"
  ln -s busybox "$ROOT/base/bin/dd"
  ln -s busybox "$ROOT/base/bin/sleep"
  tar -C "$ROOT/base" -c . | in_box docker import - base >/dev/null
}

# A program that needs 64 MB at once.
provoke() {
  value container me_app_1
  printf 'services:\n  app:\n    image: base\n    command: dd if=/dev/zero of=/dev/null bs=64M count=1\n    mem_limit: 32m\n' >docker-compose.yml
  up
}

up() {
  box 'docker-compose up --no-color 2>&1 | tail -1'
  state me_app_1
}

ended() { [ "$(in_box docker inspect --format '{{.State.ExitCode}}' "$1")" = "$2" ]; }
# All containers; how long ago the one ended is what it says here.
list() {
  box 'docker ps -a --format "table {{.Names}}\t{{.Status}}"' | tee ~/list
  value ago "$(sed -n 's/.*Exited (137) \(.*\) ago.*/\1/p' ~/list)"
}
state() { box "docker inspect --format '{{.State.ExitCode}} OOMKilled={{.State.OOMKilled}}' $1"; }

check() {
  up
  ended me_app_1 0
}

fix_raise_the_limit() {
  box "sed -i 's/mem_limit: 32m/mem_limit: 128m/' docker-compose.yml"
}

fix_need_less_memory() {
  box "sed -i 's/bs=64M count=1/bs=1M count=64/' docker-compose.yml"
}

provoke_give_the_build_memory() {
  value command 'dd if=/dev/zero of=/dev/null bs=64M count=1'
  printf 'FROM base\nRUN dd if=/dev/zero of=/dev/null bs=64M count=1\n' >Dockerfile
  box 'docker build --memory 32m . 2>&1 | tail -1'
}

check_give_the_build_memory() { box "docker build -t app --memory ${MEMORY:-32m} . 2>&1 | tail -1 | grep ^Success"; }

fix_give_the_build_memory() {
  MEMORY=128m
  box 'docker info 2>/dev/null | grep "Total Memory"'
}

# `sleep` as process 1 does not react to SIGTERM, as many programs do not.
provoke_end_on_sigterm() {
  box 'docker run -d --name app base sleep 1000 >/dev/null; docker stop app'
  list
  state app
}

check_end_on_sigterm() {
  box 'docker start app >/dev/null; docker stop app'
  state app
  ended app 143
}

fix_end_on_sigterm() {
  box 'docker rm app; docker run -d --init --name app base sleep 1000 >/dev/null'
}

provoke_allow_more_time() {
  printf 'FROM base\nCMD ["sh", "-c", "trap \\"sleep 3; echo saved; exit 0\\" TERM; sleep 1000 & wait"]\n' >Dockerfile
  in_box env -C "$PWD" docker build -q -t app . >/dev/null 2>&1
  box 'docker run -d --name app app >/dev/null; docker stop -t 1 app'
  list
}

check_allow_more_time() {
  box "docker start app >/dev/null; docker stop -t ${TIME:-1} app; docker logs app"
  state app
  ended app 0
}

fix_allow_more_time() {
  TIME=10
  box 'docker logs app'
}
