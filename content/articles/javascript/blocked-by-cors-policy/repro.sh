# needs: chromium (apt chromium)
# needs: playwright-core (npm playwright-core@1.65.1)
# needs: node (npm node@24.21.0)
# needs: express (npm express@5.3.0)
# needs: cors (npm cors@2.8.6)
# needs: vite (npm vite@7.3.8)
# needs: nginx (apt nginx)
# needs: curl (apt curl)
# limit: 120

set_up() {
  ln -s "$NPM_PACKAGES/node_modules" node_modules
  PAGE=$(free_port)
  API=$(free_port)
  ORIGIN=http://127.0.0.1:$PAGE
  # Prints the console of a page, as the developer tools show it.
  cat >visit.mjs <<'JS'
import { chromium } from 'playwright-core';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
page.on('console', (message) => { console.log(message.text()); if (message.type() === 'error') process.exitCode = 1; });
page.on('pageerror', (error) => console.log(`Uncaught ${error}`));
await page.goto(process.argv[2]);
await page.waitForTimeout(1000);
await browser.close();
JS
  cat >page.mjs <<'JS'
import express from 'express';
express().use(express.static('public')).listen(process.env.PAGE, '127.0.0.1');
JS
  mkdir public
  PAGE=$PAGE start node page.mjs
  wait_for listening "$PAGE"
}

page() {
  printf '<!doctype html>\n<link rel="icon" href="data:,">\n<script type="module">\nconst response = await fetch(%s);\nconsole.log(response.status, await response.text());\n</script>\n' "$1" >public/index.html
}

# api: (re)starts the API with what stands on its input between the set-up and listen.
api() {
  if [ -n "${SERVER-}" ]; then stop "$SERVER"; fi
  cat >api.part
  run 'cat api.part'
  { echo "import express from 'express'; import cors from 'cors'; const app = express();"; cat api.part; echo "app.listen(process.env.API, '127.0.0.1');"; } >api.mjs
  API=$API start node api.mjs
  SERVER=$STARTED
  wait_for listening "$API"
}

declare_values() {
  value kind fetch
  value url "http://127.0.0.1:$API${1-/users}"
  value origin "$ORIGIN"
}

check() { run "node visit.mjs $ORIGIN/"; }

provoke_allow_the_origin() {
  page "'http://127.0.0.1:$API/users'"
  api <<'JS'
app.get('/users', (request, response) => response.json([{ name: 'Ada' }]));
JS
  declare_values
  check
}
fix_allow_the_origin() {
  api <<JS
app.use(cors({ origin: ['$ORIGIN'] }));
app.get('/users', (request, response) => response.json([{ name: 'Ada' }]));
JS
  run "curl -si -H 'Origin: $ORIGIN' 'http://127.0.0.1:$API/users' | grep -i '^HTTP\|^access\|^vary'"
}

provoke_answer_the_preflight() {
  page "'http://127.0.0.1:$API/users', { headers: { authorization: 'Bearer secret' } }"
  api <<JS
app.use((request, response, next) => (request.headers.authorization ? next() : response.sendStatus(401)));
app.use(cors({ origin: ['$ORIGIN'] }));
app.get('/users', (request, response) => response.json([{ name: 'Ada' }]));
JS
  declare_values
  check
}
fix_answer_the_preflight() {
  api <<JS
app.use(cors({ origin: ['$ORIGIN'] }));
app.use((request, response, next) => (request.headers.authorization ? next() : response.sendStatus(401)));
app.get('/users', (request, response) => response.json([{ name: 'Ada' }]));
JS
}

provoke_allow_credentials() {
  page "'http://127.0.0.1:$API/users', { credentials: 'include' }"
  api <<'JS'
app.use(cors());
app.get('/users', (request, response) => response.json([{ name: 'Ada' }]));
JS
  declare_values
  check
}
fix_allow_credentials() {
  api <<JS
app.use(cors({ origin: ['$ORIGIN'], credentials: true }));
app.get('/users', (request, response) => response.json([{ name: 'Ada' }]));
JS
}

provoke_list_headers_and_methods() {
  page "'http://127.0.0.1:$API/users/1', { method: 'DELETE', headers: { 'x-request-id': '7' } }"
  api <<'JS'
app.use(cors({ allowedHeaders: ['content-type'] }));
app.delete('/users/:id', (request, response) => response.json({ deleted: request.params.id }));
JS
  declare_values /users/1
  value field x-request-id
  check
}
fix_list_headers_and_methods() {
  api <<'JS'
app.use(cors({ allowedHeaders: ['content-type', 'x-request-id'], methods: ['GET', 'POST', 'DELETE'] }));
app.delete('/users/:id', (request, response) => response.json({ deleted: request.params.id }));
JS
}

# nginx before an API that fails: what is wrong is the 500, and the browser shows a CORS error.
provoke_send_it_on_errors_too() {
  FRONT=$(free_port)
  page "'http://127.0.0.1:$FRONT/users'"
  api <<'JS'
app.get('/users', (request, response) => response.status(500).send('database is down'));
JS
  cat >nginx.conf <<CONF
error_log $HOME/error.log; pid $HOME/nginx.pid;
events {}
http {
  access_log off; client_body_temp_path $HOME/t1; proxy_temp_path $HOME/t2; fastcgi_temp_path $HOME/t3; uwsgi_temp_path $HOME/t4; scgi_temp_path $HOME/t5;
  server {
    listen 127.0.0.1:$FRONT;
    location / {
      add_header Access-Control-Allow-Origin $ORIGIN;
      proxy_pass http://127.0.0.1:$API;
    }
  }
}
CONF
  run "grep 'add_header' nginx.conf"
  start nginx -c "$PWD/nginx.conf" -g 'daemon off;'
  wait_for listening "$FRONT"
  value kind fetch
  value url "http://127.0.0.1:$FRONT/users"
  value origin "$ORIGIN"
  check
}
# The page may now read the answer, which is what this fix is for; the status stays 500.
check_send_it_on_errors_too() { run "node visit.mjs $ORIGIN/ | tee out"; grep -q '^500 database is down' out; }
fix_send_it_on_errors_too() {
  run "sed -i 's/\(add_header .*\);/\1 always;/' nginx.conf"
  run "grep 'add_header' nginx.conf"
  kill -HUP "$(cat nginx.pid)"
  wait_for eval 'curl -sI "http://127.0.0.1:$FRONT/users" | grep -qi ^access-control-allow-origin'
}

provoke_call_the_final_address() {
  page "'http://127.0.0.1:$API/users', { headers: { 'x-request-id': '7' } }"
  api <<'JS'
app.use((request, response, next) => (request.path.endsWith('/') ? next() : response.redirect(308, `${request.path}/`)));
app.use(cors());
app.get('/users/', (request, response) => response.json([{ name: 'Ada' }]));
JS
  declare_values
  check
}
fix_call_the_final_address() {
  run "curl -sI 'http://127.0.0.1:$API/users' | grep -i '^HTTP\|^location'"
  run "sed -i 's#/users#/users/#' public/index.html"
}

provoke_use_a_proxy() {
  page "'http://127.0.0.1:$API/api/users'"
  api <<'JS'
app.get('/api/users', (request, response) => response.json([{ name: 'Ada' }]));
JS
  declare_values /api/users
  check
}
fix_use_a_proxy() {
  stop "${UNSTUCK_PIDS[0]}"
  cat >vite.config.mjs <<JS
export default {
  server: { proxy: { '/api': 'http://127.0.0.1:$API' } },
};
JS
  run 'cat vite.config.mjs'
  run "sed -i 's#http://127.0.0.1:$API/api#/api#' public/index.html"
  mv public/index.html .
  start node_modules/.bin/vite --host 127.0.0.1 --port "$PAGE" --strictPort
  wait_for listening "$PAGE"
}

provoke_serve_over_http() {
  cat >public/index.html <<'HTML'
<!doctype html>
<link rel="icon" href="data:,">
<script type="module" src="./app.js"></script>
HTML
  echo "console.log('started');" >public/app.js
  value url "file://$HOME/public/app.js"
  value kind script
  value origin null
  run "node visit.mjs file://$HOME/public/index.html"
}
check_serve_over_http() {
  if [ -n "${SERVED-}" ]; then run "node visit.mjs $ORIGIN/"; else run "node visit.mjs file://$HOME/public/index.html"; fi
}
# `npx serve` does the same as the small server of this script.
fix_serve_over_http() {
  SERVED=1
  run 'cat page.mjs'
}
