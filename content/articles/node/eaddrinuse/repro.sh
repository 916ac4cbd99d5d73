#!/usr/bin/env bash
# Provokes EADDRINUSE with two servers on one port, then runs each fix of the article.
# Needs: node, lsof, curl. Everything stays in a temporary folder and on loopback.
set -uo pipefail
WORK=$(mktemp -d /tmp/unstuck-node.XXXXXX)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$WORK"' EXIT
cd "$WORK" || exit 1
FAILED=0
PORT=${PORT:-28317}
export PORT
node --version

cat >server.mjs <<'JS'
import { createServer } from 'node:http';
const server = createServer((request, response) => response.end('ok'));
server.listen(process.env.SOCKET ?? Number(process.env.PORT), () => process.env.ONCE && server.close());
JS
starts() { ONCE=1 timeout 5 node server.mjs >out 2>&1; }
check() { # NAME fails|works
  if starts; then got=works; else got=fails; fi
  [ "$got" = "$2" ] && echo "ok: $1: $2" || { echo "!! $1: expected $2"; FAILED=1; }
  if [ "$2" = fails ]; then grep -F 'EADDRINUSE: address already in use' out || FAILED=1; fi
}
serve() { node server.mjs & for _ in $(seq 50); do lsof -t -iTCP:"$PORT" -sTCP:LISTEN >/dev/null 2>&1 && return; sleep 0.1; done; FAILED=1; }
set -m

check "nothing listens" works
serve; check "old-copy-running" fails
PORT=$((PORT + 1)) check "use-another-port" works
kill "$(lsof -t -iTCP:"$PORT" -sTCP:LISTEN 2>/dev/null)"; wait 2>/dev/null
check "stop-the-owner" works

serve; SERVER=$(lsof -t -iTCP:"$PORT" -sTCP:LISTEN 2>/dev/null); kill -TSTP "$SERVER"; sleep 0.3; jobs -l
check "suspended-copy" fails
# As from another terminal: the shell's own kill would wake up a job of its own.
env kill "$SERVER"; sleep 0.3; check "suspended: kill alone leaves the port taken" fails
fg %% >/dev/null 2>&1; wait 2>/dev/null
check "end-the-suspended-job (it acts on the signal once it goes on)" works

cat >twice.mjs <<'JS'
import { createServer } from 'node:http';
createServer().listen(Number(process.env.PORT));
createServer().listen(Number(process.env.PORT));
JS
timeout 5 node twice.mjs >out 2>&1 && { echo '!! listens-twice: expected a failure'; FAILED=1; }
grep -F 'EADDRINUSE' out | head -n 1
check "listen-once" works

node -e 'require("net").createServer().listen("app.sock", () => process.kill(process.pid, 9))' 2>/dev/null
SOCKET=app.sock check "stale-socket-file" fails
rm app.sock
SOCKET=app.sock check "remove-the-socket-file" works

[ "$FAILED" = 0 ] && echo "all as expected"
exit "$FAILED"
