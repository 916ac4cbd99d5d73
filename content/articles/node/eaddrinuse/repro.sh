# needs: node (npm node@24.21.0)
# needs: lsof (apt lsof)

set_up() {
  cat >server.mjs <<'JS'
import { createServer } from 'node:http';
createServer((request, response) => response.end('ok')).listen(process.env.SOCKET ?? Number(process.env.PORT), () => console.log('listening'));
JS
  PORT=$(free_port)
  export PORT
  start node server.mjs
  wait_for listening "$PORT"
}

# A server that gets its port would go on for ever: it is ended when it says so.
serve() {
  local log=$ROOT/log/${#UNSTUCK_PIDS[@]}
  start node "$@"
  wait_for grep -q '^listening\|^Node' "$log"
  stop "$STARTED"
  grep --max-count 3 '^listening\|^Error\|^    at Server.setup\|port:' "$log"
  grep -q '^listening' "$log"
}

provoke() {
  value host ::
  value port "$PORT"
  run 'node server.mjs' 2>&1 | grep -v '^    at\|^$\|^Node'
}

check() {
  printf '$ node server.mjs\n'
  serve server.mjs
}

fix_stop_the_owner() {
  run "lsof -nP -iTCP:$PORT -sTCP:LISTEN"
  run "kill \"\$(lsof -t -iTCP:$PORT -sTCP:LISTEN)\""
  wait_for not listening "$PORT"
}

# A watcher has told the old server to end, which takes a moment, and starts the new one right away.
provoke_wait_for_the_old_process() {
  stop "$STARTED"
  wait_for not listening "$PORT"
  cat >old.mjs <<'JS'
import { createServer } from 'node:http';
createServer().listen(Number(process.env.PORT));
process.on('SIGTERM', () => setTimeout(() => process.exit(), 1500));
JS
  start node old.mjs
  OLD=$STARTED
  wait_for listening "$PORT"
  provoke
}

fix_wait_for_the_old_process() {
  cat >server.mjs <<'JS'
import { createServer } from 'node:http';
const port = Number(process.env.PORT);
const server = createServer().listen(port, () => console.log('listening'));
let tries = 0;
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE' || ++tries > 20) throw error;
  setTimeout(() => server.listen(port), 250);
});
JS
  run "kill $OLD"
  listening "$PORT"
}

fix_use_another_port() {
  local free
  free=$(free_port)
  run "export PORT=$free"
}

provoke_listen_once() {
  stop "$STARTED"
  cat >main.mjs <<'JS'
import { createServer } from 'node:http';
const port = Number(process.env.PORT);
setImmediate(() => console.log('listening'));
createServer().listen(port);
createServer().listen(port);
JS
  value host ::
  value port "$PORT"
  run 'node main.mjs' 2>&1 | grep -v '^    at\|^$\|^Node'
}

check_listen_once() {
  printf '$ node main.mjs\n'
  serve main.mjs
}

fix_listen_once() {
  run "sed -i '\$d' main.mjs"
}

provoke_remove_the_socket_file() {
  export SOCKET=$ROOT/run/app.sock
  mkdir "$ROOT/run"
  start node server.mjs
  wait_for test -S "$SOCKET"
  kill -KILL "$STARTED"
  value socket "${SOCKET%.sock}"
  run 'node server.mjs' 2>&1 | grep -v '^    at\|^$\|^Node'
}

fix_remove_the_socket_file() {
  run "rm $SOCKET"
}
