# needs: nginx (apt nginx-light >= 1.18)
# needs: python3 (apt python3)
# needs: ss (apt iproute2)
# needs: curl (apt curl)
# needs: pgrep (apt procps)

nginx() { command nginx -e "$HOME/error.log" -c "$HOME/nginx.conf" "$@"; }

conf() {
  printf 'pid %s/nginx.pid;\nerror_log %s/error.log;\nevents {}\nhttp {\n  access_log off;\n%s  server { %s }\n}\n' "$HOME" "$HOME" \
    "$(for kind in client_body proxy fastcgi uwsgi scgi; do echo "  ${kind}_temp_path $ROOT/$kind;"; done)" "$1" >nginx.conf
}

master() { cat nginx.pid; }

set_up() {
  PORT=$(free_port)
  conf "listen 127.0.0.1:$PORT; return 204;"
}

# nginx tries five times, and says so each time.
provoke() {
  value host "${HOST-127.0.0.1}"
  value port "$PORT"
  run 'nginx' 2>&1 | uniq
}

check() {
  run 'nginx' 2>&1 | uniq
  return "${PIPESTATUS[0]}"
}

provoke_reload_the_running_one() {
  nginx
  conf "listen 127.0.0.1:$PORT; return 301 /new;"
  provoke
}

# The new configuration was to be in use: a second start is not how it gets there.
check_reload_the_running_one() {
  run "curl -sI http://127.0.0.1:$PORT/ | grep -i '^HTTP\|^Location'"
  redirects
}
redirects() { curl -sI "http://127.0.0.1:$PORT/" | grep -q 301; }

fix_reload_the_running_one() {
  run 'nginx -t && nginx -s reload'
  wait_for redirects
}

provoke_quit_the_stray_nginx() {
  nginx
  STRAY=$(master)
  rm nginx.pid # as a start by systemd that failed does
  provoke
}

fix_quit_the_stray_nginx() {
  run "ps -axo pid,ppid,args | grep '[n]ginx: master' | cut -c 1-60"
  run "kill -QUIT $STRAY"
  wait_for not kill -0 "$STRAY"
}

provoke_stop_the_other_program() {
  start python3 -m http.server "$PORT" --bind 127.0.0.1
  wait_for listening "$PORT"
  provoke
}

fix_stop_the_other_program() {
  run "ss -Hltnp 'sport = :$PORT'"
  run "kill $STARTED"
  wait_for not listening "$PORT"
}

provoke_move_nginx() {
  provoke_stop_the_other_program
}

fix_move_nginx() {
  local free
  free=$(free_port)
  run "sed -i 's/listen 127.0.0.1:$PORT/listen 127.0.0.1:$free/' nginx.conf"
}

provoke_listen_once() {
  conf "listen $PORT; listen [::]:$PORT ipv6only=off;"
  HOST='[::]' provoke
}

fix_listen_once() {
  run "sed -i 's/ ipv6only=off//' nginx.conf"
}

provoke_restart_instead_of_reload() {
  conf "listen $PORT;"
  nginx
  conf "listen 127.0.0.1:$PORT;"
  value host 127.0.0.1
  value port "$PORT"
  run 'nginx -s reload'
  wait_for grep -q 'still could not bind' error.log
  run 'grep "bind()" error.log | uniq --skip-chars 20'
}

check_restart_instead_of_reload() {
  run "ss -Hltn 'sport = :$PORT' | tr -s ' '"
  ss -Hltn "sport = :$PORT" | grep -q 127.0.0.1
}

fix_restart_instead_of_reload() {
  run 'nginx -t && nginx -s quit'
  wait_for test ! -e nginx.pid
  run 'nginx'
}

provoke_remove_the_socket_file() {
  conf "listen unix:$HOME/nginx.sock;"
  nginx
  local processes
  processes="$(master) $(pgrep -P "$(master)")"
  kill -KILL $processes
  wait_for not kill -0 $processes
  value socket "$HOME/nginx.sock"
  run 'nginx' 2>&1 | uniq
}

fix_remove_the_socket_file() {
  run 'rm ~/nginx.sock'
}
