# needs: docker (apt docker.io)
# needs: dockerd (apt docker.io)
# needs: docker-compose (apt docker-compose)
# needs: busybox (apt busybox-static)
# needs: ss (apt iproute2)
# needs: root
# limit: 90

# A network of its own, so that the ports of this machine and its firewall rules have nothing to do with it.
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
  mkdir -p "$ROOT/srv/bin"
  cp "$(command -v busybox)" "$ROOT/srv/bin/busybox"
  tar -C "$ROOT/srv" -c bin | in_box docker import - seed >/dev/null
  printf 'FROM seed\nSTOPSIGNAL KILL\nCMD ["busybox", "httpd", "-f", "-p", "80"]\n' | in_box docker build -q -t web - >/dev/null 2>&1
}

provoke() {
  value address 0.0.0.0
  value port 8080
  box 'docker run -d --name shop -p 8080:80 web'
  box 'docker run -d --name blog -p 8080:80 web'
}

check() { box 'docker start blog && docker ps --format "table {{.Names}}\t{{.Ports}}"'; }

fix_stop_the_other_container() {
  box 'docker ps --filter publish=8080'
  box 'docker stop shop'
}

check_use_another_port() { box 'docker ps --format "table {{.Names}}\t{{.Ports}}"; docker port blog 80'; }

fix_use_another_port() {
  box 'docker rm blog'
  box 'docker run -d --name blog -p 8081:80 web'
}

provoke_stop_the_program() {
  value protocol tcp4
  value address 0.0.0.0
  value port 8080
  start "${IN_BOX[@]}" busybox httpd -f -p 8080
  PROGRAM=$STARTED
  wait_for in_box bash -c 'exec 3<>/dev/tcp/127.0.0.1/8080'
  box 'docker run -d --name blog -p 8080:80 web'
}

fix_stop_the_program() {
  box "ss -ltnp 'sport = :8080'"
  printf '$ kill %s\n' "$PROGRAM"
  stop "$PROGRAM"
}

provoke_publish_once() {
  value address 0.0.0.0
  value port 8080
  printf 'services:\n  web:\n    image: web\n    ports: ["8080:80"]\n' >docker-compose.yml
  box 'docker-compose up -d --scale web=2 2>&1 | grep -v "^$"'
}

check_publish_once() {
  box 'docker-compose up -d --scale web=2 2>&1 | grep ^ERROR'
  box 'docker ps --format "table {{.Names}}\t{{.Ports}}"'
  [ "$(in_box docker ps -q | wc -l)" = 2 ]
}

fix_publish_once() {
  box "sed -i 's/8080:80/8080-8089:80/' docker-compose.yml"
}
