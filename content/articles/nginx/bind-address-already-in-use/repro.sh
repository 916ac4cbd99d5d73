#!/usr/bin/env bash
# Provokes "bind() to … failed (98: Address already in use)" and runs the fixes of nginx/bind-address-already-in-use.
# Needs nginx (BIN=/path/to/nginx; the name NGINX would be read by nginx itself), python3, ss and curl. Loopback
# supervisord cases need a machine with them and are not in here.
set -uo pipefail
BIN=${BIN:-$(command -v nginx || echo /usr/sbin/nginx)}
dir=$(mktemp -d)
port=$((20000 + RANDOM % 20000))
failed=0
other=

cleanup() {
  [ -n "$other" ] && kill "$other" 2>/dev/null
  [ -s "$dir/n.pid" ] && kill -QUIT "$(cat "$dir/n.pid")" 2>/dev/null
  sleep 0.3
  for pid in $(pgrep -f "$dir/n.conf"); do kill -TERM "$pid" 2>/dev/null; done
  rm -rf "$dir"
}
trap cleanup EXIT

conf() { # conf '<http and stream blocks>'
  printf 'pid %s/n.pid;\nerror_log %s/error.log;\nevents {}\n%s\n' "$dir" "$dir" "$1" >"$dir/n.conf"
}
web() { # web '<server blocks>'
  conf "http { access_log off; client_body_temp_path $dir/t1; proxy_temp_path $dir/t2; fastcgi_temp_path $dir/t3; uwsgi_temp_path $dir/t4; scgi_temp_path $dir/t5; $1 }"
}
run() { "$BIN" -e "$dir/error.log" -c "$dir/n.conf" "$@"; }
start() { run >"$dir/out" 2>&1; }
stop() { run -s quit 2>/dev/null; sleep 0.6; }
master() { pgrep -of "nginx: master process .*$dir/n.conf"; }

check() { # check <phase> fails|works [what the message has to contain]
  local phase=$1 expected=$2 text=${3:-failed (98: Address already in use)} result=works
  if ! start; then result=fails; fi
  if [ "$result" = "$expected" ] && { [ "$expected" = works ] || grep -qF "$text" "$dir/out"; }; then
    echo "ok   $phase: $result as expected"
  else
    echo "FAIL $phase: expected $expected, got $result"
    failed=1
  fi
  [ "$expected" = fails ] && sort "$dir/out" | uniq -c | sed 's/^/       /'
}

phase_setup() { "$BIN" -v; web "server { listen 127.0.0.1:$port; return 204; }"; }

phase_reload() {
  check nginx-already-running/first works
  check nginx-already-running/second fails
  run -t 2>&1 | tail -1
  run -s reload && sleep 0.5 && curl -fsS -o /dev/null "http://127.0.0.1:$port/" && echo 'ok   reload: answers'
  stop
}

phase_quit_the_stray_master() {
  start
  local pid
  pid=$(master)
  rm "$dir/n.pid" # as a failed systemctl start does
  run -s reload 2>&1 | tail -1
  check stray-nginx fails
  kill -QUIT "$pid"
  sleep 0.6
  check quit-the-stray-nginx works
  stop
  start
  kill -KILL "$(master)" # leaves the workers behind
  sleep 0.3
  check stray-nginx/workers fails
  ss -Hltnp "sport = :$port" | grep -oE 'pid=[0-9]+' | cut -d= -f2 | sort -u | xargs -r kill -QUIT
  sleep 0.6
  check quit-the-stray-nginx/workers works
  stop
}

phase_stop_the_other_program() {
  python3 -m http.server "$port" --bind 127.0.0.1 >/dev/null 2>&1 &
  other=$!
  sleep 1
  run -t 2>&1 | tail -1 # says "successful"
  check another-program fails
  kill "$other"
  wait "$other" 2>/dev/null
  other=
  check stop-the-other-program works
  stop
}

phase_listen_once() {
  web "server { listen $port; } server { listen [::]:$port ipv6only=off; }"
  check listens-overlap/ipv6only fails 'bind() to [::]:'
  web "server { listen $port; } server { listen [::]:$port; }"
  check listen-once/ipv6only works
  stop
  web "server { listen $port; } server { listen 127.0.0.1:$port bind; }"
  check listens-overlap/bind fails
  web "server { listen $port; } server { listen 127.0.0.1:$port; }"
  check listen-once/bind works
  stop
}

phase_restart_instead_of_reload() {
  web "server { listen $port; }"
  start
  web "server { listen 127.0.0.1:$port; }"
  : >"$dir/error.log"
  run -s reload
  sleep 3.5
  grep -m1 'bind() to 127.0.0.1' "$dir/error.log" && echo 'ok   reload-changed-address: fails as expected'
  stop
  check restart-instead-of-reload works
  stop
}

phase_remove_the_socket_file() {
  web "server { listen unix:$dir/x.sock; }"
  start
  local pids
  pids=$(pgrep -P "$(master)")
  kill -KILL "$(master)" $pids
  sleep 0.3
  check stale-unix-socket fails 'bind() to unix:'
  rm "$dir/x.sock"
  check remove-the-socket-file works
  stop
}

phase_setup
phase_reload
phase_quit_the_stray_master
phase_stop_the_other_program
phase_listen_once
phase_restart_instead_of_reload
phase_remove_the_socket_file
exit "$failed"
