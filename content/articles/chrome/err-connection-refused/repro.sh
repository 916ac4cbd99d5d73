# needs: chromium (apt chromium)
# needs: node (npm node@24.21.0)
# needs: ip (apt iproute2)
# needs: curl (apt curl)
# needs: iptables (apt iptables)
# needs: root

open() {
  run "chromium --headless --dump-dom $1" 2>&1 | grep -o '^\$.*\|net::ERR_[A-Z_]*\|it answers'
}

chromium() {
  command timeout 40 /usr/bin/chromium --no-sandbox --disable-gpu --disable-background-networking --no-first-run --user-data-dir="$(mktemp -d)" "$@"
}

write_server() {
  cat >server.mjs <<'JS'
import { createServer } from 'node:http';
const [port, host] = process.argv.slice(2);
createServer((request, response) => response.setHeader('content-type', 'text/html').end('<p>it answers</p>')).listen(Number(port), host);
JS
}

serve() { # PORT [HOST]
  write_server
  start node server.mjs "$@"
  wait_for curl -s "http://${2-localhost}:$1/"
}

set_up() {
  PORT=$(free_port)
  ip addr add 198.51.100.7/32 dev lo
  ADDRESS=http://localhost:$PORT/
}

provoke() {
  local server=${ADDRESS#http://}
  value host "${server%:*}"
  value port "$(tr -dc 0-9 <<<"${server##*:}")"
  open "$ADDRESS"
}

check() {
  open "$ADDRESS" | tee "$ROOT/seen"
  grep -q 'it answers' "$ROOT/seen"
}

fix_start_the_server() {
  run "ss -ltn 'sport = :$PORT'"
  serve "$PORT"
  run "ss -ltn 'sport = :$PORT'" | tee "$ROOT/listens"
  grep -q "^LISTEN.*:$PORT " "$ROOT/listens" || return 1
  run "curl -sI http://localhost:$PORT/" | grep '^\$\|^HTTP/1.1 200 OK'
}

# The server is in a network of its own, as in a container that publishes no port.
provoke_reach_the_right_machine() {
  write_server
  start unshare --net sleep infinity
  INSIDE=(nsenter --net="/proc/$STARTED/ns/net")
  wait_for sh -c "[ \"\$(readlink /proc/$STARTED/ns/net)\" != \"$(readlink /proc/self/ns/net)\" ]"
  ip link add outside type veth peer name inside netns "$STARTED"
  ip addr add 192.0.2.1/24 dev outside
  ip link set outside up
  "${INSIDE[@]}" ip link set lo up
  "${INSIDE[@]}" ip addr add 192.0.2.2/24 dev inside
  "${INSIDE[@]}" ip link set inside up
  start "${INSIDE[@]}" node server.mjs "$PORT" 0.0.0.0
  wait_for curl -s "http://192.0.2.2:$PORT/"
  provoke
}

fix_reach_the_right_machine() {
  local seen
  run "curl -sI http://localhost:$PORT/" && return 1
  printf '# where the server runs\n'
  seen=$(run "\"\${INSIDE[@]}\" curl -sI http://localhost:$PORT/")
  sed 's/.*curl/$ curl/; /^\$\|^HTTP/!d' <<<"$seen"
  grep -q '^HTTP/1.1 200 OK' <<<"$seen" || return 1
  run "ADDRESS=http://192.0.2.2:$PORT/"
}

provoke_open_the_right_address() {
  OTHER=$(free_port)
  serve "$OTHER"
  provoke
}

fix_open_the_right_address() {
  run "ss -ltn 'sport = :$PORT'"
  run "ss -ltnp" | grep "^\\$\|:$OTHER " | sed 's/users:.*//'
  run "ADDRESS=http://localhost:$OTHER/"
}

provoke_listen_on_the_right_address() {
  serve "$PORT" 127.0.0.1
  ADDRESS=http://198.51.100.7:$PORT/
  provoke
}

fix_listen_on_the_right_address() {
  run "ss -ltn 'sport = :$PORT'"
  stop "$STARTED"
  serve "$PORT" 0.0.0.0
  run "ss -ltn 'sport = :$PORT'"
}

# The hosts file of this session's own mount namespace.
provoke_correct_the_name() {
  printf '127.0.0.1 localhost\n127.0.0.1 shop.example.org\n' >"$ROOT/hosts"
  mount --bind "$ROOT/hosts" /etc/hosts
  serve "$PORT" 198.51.100.7
  ADDRESS=http://shop.example.org:$PORT/
  provoke
}

fix_correct_the_name() {
  run 'getent ahosts shop.example.org'
  run 'grep -n shop.example.org /etc/hosts'
  printf '127.0.0.1 localhost\n198.51.100.7 shop.example.org\n' >"$ROOT/hosts"
  run 'getent ahosts shop.example.org'
}

provoke_let_the_port_through() {
  serve "$PORT"
  iptables -A INPUT -p tcp --dport "$PORT" -j REJECT --reject-with tcp-reset
  ip6tables -A INPUT -p tcp --dport "$PORT" -j REJECT --reject-with tcp-reset
  provoke
}

fix_let_the_port_through() {
  run 'iptables -S INPUT'
  run 'iptables -F INPUT'
  run 'ip6tables -F INPUT'
}
