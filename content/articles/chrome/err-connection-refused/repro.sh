# needs: chromium (apt chromium)
# needs: node (npm node@24.21.0)
# needs: ip (apt iproute2)
# needs: curl (apt curl)
# needs: nft (apt nftables)
# needs: root

open() {
  run "chromium --headless --dump-dom $1" 2>&1 | grep -o '^\$.*\|net::ERR_[A-Z_]*\|it answers'
}

chromium() {
  command timeout 40 /usr/bin/chromium --no-sandbox --disable-gpu --disable-background-networking --no-first-run --user-data-dir="$(mktemp -d)" "$@"
}

serve() { # PORT [HOST]
  cat >server.mjs <<'JS'
import { createServer } from 'node:http';
const [port, host] = process.argv.slice(2);
createServer((request, response) => response.setHeader('content-type', 'text/html').end('<p>it answers</p>')).listen(Number(port), host);
JS
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
  serve "$PORT"
  run "ss -Hltn 'sport = :$PORT' | tr -s ' '"
}

provoke_open_the_right_address() {
  OTHER=$(free_port)
  serve "$OTHER"
  provoke
}

fix_open_the_right_address() {
  run "ADDRESS=http://localhost:$OTHER/"
}

provoke_listen_on_the_right_address() {
  serve "$PORT" 127.0.0.1
  ADDRESS=http://198.51.100.7:$PORT/
  provoke
}

fix_listen_on_the_right_address() {
  stop "$STARTED"
  serve "$PORT" 0.0.0.0
  run "ss -Hltn 'sport = :$PORT' | tr -s ' '"
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
  run 'grep -n shop.example.org /etc/hosts'
  printf '127.0.0.1 localhost\n198.51.100.7 shop.example.org\n' >"$ROOT/hosts"
  run 'getent ahosts shop.example.org'
}

provoke_let_the_port_through() {
  serve "$PORT"
  nft add table inet t
  nft 'add chain inet t input { type filter hook input priority 0; }'
  nft "add rule inet t input tcp dport $PORT reject with tcp reset"
  provoke
}

fix_let_the_port_through() {
  run 'nft list chain inet t input | grep reject'
  run 'nft flush chain inet t input'
}
