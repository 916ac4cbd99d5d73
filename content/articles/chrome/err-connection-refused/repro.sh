#!/usr/bin/env bash
# Provokes ERR_CONNECTION_REFUSED in a headless Chromium and shows for each fix of
# chrome/err-connection-refused that the page loads. What is not this error is checked too.
# Root (network namespace), chromium, node, nft. All of it in a network namespace with only loopback.
# Usage: $0 [fix id ...]; CHROMIUM=/path/to/chromium
set -u
export LC_ALL=C
if [ -z "${IN_NAMESPACE:-}" ]; then IN_NAMESPACE=1 exec unshare -n -m "$0" "$@"; fi
ip link set lo up
chromium=${CHROMIUM:-chromium}
port=$((20000 + RANDOM % 10000))
dir=$(mktemp -d); pids=()
clean() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null; done; rm -rf "$dir"; }
trap clean EXIT
failed=0

cat >"$dir/server.mjs" <<'J'
import { createServer } from 'node:http';
const [port, host] = process.argv.slice(2);
createServer((request, response) => response.setHeader('content-type', 'text/html').end('<p>it answers</p>')).listen(Number(port), host);
J
serve() { node "$dir/server.mjs" "$@" & pids+=($!); server=$!; sleep 1; }
stop() { kill "$1"; wait "$1" 2>/dev/null; }
# What the browser makes of an address: "loaded", or the net:: error of headless_command_handler.cc.
visit() {
  local out; out=$(timeout 60 "$chromium" --headless --no-sandbox --disable-gpu --disable-background-networking --no-first-run \
    --user-data-dir="$(mktemp -d -p "$dir")" "${@:2}" --dump-dom "$1" 2>&1)
  if [[ $out == *'it answers'* ]]; then echo loaded; else grep -oE 'net::ERR_[A-Z_]+' <<<"$out" | head -n 1; fi
}
expect() { # wanted, url, flags...
  local got; got=$(visit "${@:2}"); echo "  ${*:2}: ${got:-nothing}"
  [ "$got" = "$1" ] || { echo "  EXPECTED $1"; failed=1; }
}
refused=net::ERR_CONNECTION_REFUSED

start_the_server() {
  expect $refused "http://localhost:$port/"
  serve "$port"; expect loaded "http://localhost:$port/"; stop $server
  expect $refused "http://localhost:$port/"
}
open_the_right_address() {
  serve "$((port + 1))"; expect $refused "http://localhost:$port/"; expect loaded "http://localhost:$((port + 1))/"; stop $server
  serve 80; expect $refused https://localhost/; expect loaded http://localhost/
  expect $refused http://shop.example.dev/ '--host-resolver-rules=MAP shop.example.dev 127.0.0.1'
  expect loaded http://shop.example.test/ '--host-resolver-rules=MAP shop.example.test 127.0.0.1'; stop $server
}
listen_on_the_right_address() {
  ip addr add 198.51.100.7/32 dev lo
  serve "$port" 127.0.0.1
  expect loaded "http://localhost:$port/"; expect loaded "http://127.0.0.1:$port/"
  expect $refused "http://[::1]:$port/"; expect $refused "http://198.51.100.7:$port/"; stop $server
  serve "$port" ::1
  expect loaded "http://localhost:$port/"; expect $refused "http://127.0.0.1:$port/"; stop $server
  serve "$port" 0.0.0.0; expect loaded "http://198.51.100.7:$port/"; stop $server
  serve "$port" ::; expect loaded "http://127.0.0.1:$port/"; expect loaded "http://[::1]:$port/"; expect loaded "http://198.51.100.7:$port/"; stop $server
}
correct_the_name() {
  ip addr add 198.51.100.7/32 dev lo 2>/dev/null
  printf '127.0.0.1 localhost\n127.0.0.1 shop.example.org\n' >"$dir/hosts"; mount --bind "$dir/hosts" /etc/hosts
  serve "$port" 198.51.100.7; expect $refused "http://shop.example.org:$port/"
  printf '127.0.0.1 localhost\n198.51.100.7 shop.example.org\n' >"$dir/hosts"; expect loaded "http://shop.example.org:$port/"; stop $server
  # Chromium answers for localhost itself, whatever the hosts file says.
  printf '10.9.9.9 localhost\n' >"$dir/hosts"; serve "$port" 127.0.0.1; expect loaded "http://localhost:$port/"; stop $server
  umount /etc/hosts
}
let_the_port_through() {
  serve "$port"
  for rule in 'reject with tcp reset' 'reject with icmp port-unreachable'; do
    nft flush ruleset; nft add table inet t; nft 'add chain inet t i { type filter hook input priority 0; }'
    nft "add rule inet t i ip protocol tcp tcp dport $port $rule"; echo "  $rule"; expect $refused "http://127.0.0.1:$port/"
  done
  nft flush ruleset; expect loaded "http://127.0.0.1:$port/"; stop $server
}
# Near errors that are not this one.
not_this_error() {
  serve "$port"
  expect net::ERR_SSL_PROTOCOL_ERROR "https://localhost:$port/"
  expect net::ERR_PROXY_CONNECTION_FAILED "http://shop.example.org:$port/" --proxy-server=127.0.0.1:9
  expect net::ERR_PROXY_CONNECTION_FAILED "http://shop.example.org:$port/" --proxy-server=socks5://127.0.0.1:9
  stop $server
}
all=(start-the-server open-the-right-address listen-on-the-right-address correct-the-name let-the-port-through not-this-error)
"$chromium" --version 2>/dev/null
for id in "${@:-${all[@]}}"; do echo "== $id"; "${id//-/_}"; done
exit "$failed"
