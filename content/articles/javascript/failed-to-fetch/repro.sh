# needs: chromium (apt chromium)
# needs: firefox-esr (apt firefox-esr)
# needs: playwright-core (npm playwright-core@1.65.1)
# needs: node (npm node@24.21.0)
# needs: express (npm express@5.3.0)
# needs: cors (npm cors@2.8.6)
# needs: mkcert (apt mkcert)
# needs: certutil (apt libnss3-tools)
# needs: curl (apt curl)
# limit: 120

set_up() {
  ln -s "$NPM_PACKAGES/node_modules" node_modules
  PAGE=$(free_port)
  API=$(free_port)
  ORIGIN=http://127.0.0.1:$PAGE
  mkdir public
  # Prints what the code of a page gets to know. With `console`, also the lines of the developer tools.
  cat >visit.mjs <<'JS'
import { chromium } from 'playwright-core';
const [address, shows] = process.argv.slice(2);
const blocker = process.env.BLOCKER;
const context = await chromium.launchPersistentContext('profile', {
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--host-resolver-rules=MAP *.test 127.0.0.1', ...(blocker ? [`--load-extension=${blocker}`, `--disable-extensions-except=${blocker}`] : [])],
  ignoreDefaultArgs: blocker ? ['--disable-extensions'] : [],
});
const page = await context.newPage();
page.on('console', (message) => { if (shows || message.type() === 'log') console.log(message.text()); });
page.on('pageerror', (error) => { process.exitCode = 1; console.log(String(error)); });
await page.goto(address);
await page.waitForTimeout(1000);
await context.close();
JS
  # Serves public/ on PAGE, with the headers of headers.json and, where there is a certificate, over HTTPS.
  cat >page.mjs <<'JS'
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import express from 'express';
const app = express();
app.use((request, response, next) => { if (existsSync('headers.json')) response.set(JSON.parse(readFileSync('headers.json'))); next(); });
app.get('/users', (request, response) => response.json([{ name: 'Ada' }]));
app.get('/done', (request, response) => response.send('saved'));
app.get('/slow', (request, response) => setTimeout(() => response.json([{ name: 'Ada' }]), 1000));
app.use(express.static('public'));
const server = existsSync('page.pem') ? https.createServer({ cert: readFileSync('page.pem'), key: readFileSync('page-key.pem') }, app) : http.createServer(app);
server.listen(process.env.PAGE, '127.0.0.1');
JS
}

# page ADDRESS: a page that fetches ADDRESS and shows what it got.
page() {
  printf '<!doctype html>\n<link rel="icon" href="data:,">\n<script type="module">\nconst response = await fetch(%s);\nconsole.log(response.status, await response.text());\n</script>\n' "'$1'" >public/index.html
}

serve_page() {
  PAGE=$PAGE start node page.mjs
  wait_for listening "$PAGE"
}

# api: (re)starts the API with what stands on its input between the set-up and listen.
api() {
  if [ -n "${SERVER-}" ]; then stop "$SERVER"; fi
  cat >api.part
  run 'cat api.part'
  { echo "import { existsSync, readFileSync } from 'node:fs'; import https from 'node:https'; import express from 'express'; import cors from 'cors'; const app = express();"; cat api.part; echo "(existsSync('api.pem') ? https.createServer({ cert: readFileSync('api.pem'), key: readFileSync('api-key.pem') }, app) : app).listen(process.env.API, '127.0.0.1');"; } >api.mjs
  API=$API start node api.mjs
  SERVER=$STARTED
  wait_for listening "$API"
}

check() { run "node visit.mjs $ORIGIN/"; }
# The line of the console that names the reason.
look() { run "node visit.mjs $ORIGIN/ console | sed -n 1p"; }

provoke_allow_the_page() {
  page "http://127.0.0.1:$API/users"
  serve_page
  api <<'JS'
app.get('/users', (request, response) => response.json([{ name: 'Ada' }]));
JS
  check
}
fix_allow_the_page() {
  look
  run "curl -sSi -H 'Origin: $ORIGIN' 'http://127.0.0.1:$API/users' | tr -d '\r' | grep -i '^HTTP\|^access-control\|Ada'"
  api <<JS
app.use(cors({ origin: '$ORIGIN' }));
app.get('/users', (request, response) => response.json([{ name: 'Ada' }]));
JS
}

provoke_reach_the_server() {
  page "http://127.0.0.1:$API/users"
  serve_page
  check
}
fix_reach_the_server() {
  look
  run "curl -sSi -H 'Origin: $ORIGIN' 'http://127.0.0.1:$API/users' 2>&1 || true"
  api <<JS
app.use(cors({ origin: '$ORIGIN' }));
app.get('/users', (request, response) => response.json([{ name: 'Ada' }]));
JS
}

# A blocker of one rule, as the lists of real ones have it.
provoke_get_past_the_blocker() {
  mkdir blocker
  cat >blocker/manifest.json <<'JSON'
{
  "manifest_version": 3, "name": "Blocker", "version": "1.0",
  "permissions": ["declarativeNetRequest"], "host_permissions": ["<all_urls>"],
  "declarative_net_request": { "rule_resources": [{ "id": "list", "enabled": true, "path": "rules.json" }] }
}
JSON
  cat >blocker/rules.json <<'JSON'
[{ "id": 1, "action": { "type": "block" }, "condition": { "urlFilter": "/ads/", "resourceTypes": ["xmlhttprequest"] } }]
JSON
  run 'cat blocker/rules.json'
  export BLOCKER=$PWD/blocker
  mkdir public/ads
  echo '[{ "name": "Bicycle, as new" }]' >public/ads/list.json
  page /ads/list.json
  serve_page
  check_get_past_the_blocker
}
check_get_past_the_blocker() { run "node visit.mjs $ORIGIN/ console"; }
fix_get_past_the_blocker() {
  run "curl -sSi '$ORIGIN/ads/list.json' | grep '^HTTP\|name'"
  run 'mv public/ads public/offers'
  run "sed -i 's#/ads/#/offers/#' public/index.html"
}

# $1: the name in the certificate. A development authority of its own, in the list of this $HOME alone.
certify() {
  export TRUST_STORES=nss CAROOT=$HOME/authority
  mkcert -cert-file page.pem -key-file page-key.pem "$1" >/dev/null 2>&1
}
trust_authority() {
  mkdir -p ~/.pki/nssdb
  certutil -d "sql:$HOME/.pki/nssdb" -N --empty-password
  mkcert -install 2>&1 | grep .
}

provoke_ask_over_https() {
  certify shop.test
  trust_authority >/dev/null
  ORIGIN=https://shop.test:$PAGE
  page "http://api.test:$API/users"
  serve_page
  api <<'JS'
app.use(cors());
app.get('/users', (request, response) => response.json([{ name: 'Ada' }]));
JS
  value page "$ORIGIN/"
  value url "http://api.test:$API/users"
  run "node visit.mjs $ORIGIN/ console"
}
fix_ask_over_https() {
  run 'mkcert -cert-file api.pem -key-file api-key.pem api.test >/dev/null 2>&1'
  api <<'JS'
app.use(cors());
app.get('/users', (request, response) => response.json([{ name: 'Ada' }]));
JS
  run "sed -i 's#http://api.test#https://api.test#' public/index.html"
}

provoke_trust_the_certificate() {
  certify localhost
  mv page.pem api.pem
  mv page-key.pem api-key.pem
  page "https://localhost:$API/users"
  serve_page
  api <<'JS'
app.use(cors());
app.get('/users', (request, response) => response.json([{ name: 'Ada' }]));
JS
  check
}
fix_trust_the_certificate() {
  look
  run "curl -sSi 'https://localhost:$API/users' 2>&1 | sed -n 1p"
  echo '$ mkcert -install'
  trust_authority
}

provoke_allow_the_address() {
  page "http://localhost:$API/users"
  echo '{ "content-security-policy": "connect-src '"'self'"'" }' >headers.json
  serve_page
  api <<'JS'
app.use(cors());
app.get('/users', (request, response) => response.json([{ name: 'Ada' }]));
JS
  value url "http://localhost:$API/users"
  run 'cat headers.json'
  run "node visit.mjs $ORIGIN/ console"
}
fix_allow_the_address() {
  run "sed -i \"s#'self'#'self' http://localhost:$API#\" headers.json"
  run 'cat headers.json'
}

# Firefox tells the page that is being left; Chromium ends it without a word.
provoke_stay_on_the_page() {
  cat >firefox.mjs <<'JS'
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
rmSync('firefox', { recursive: true, force: true });
mkdirSync('firefox');
const browser = spawn('firefox-esr', ['--headless', '--profile', 'firefox', '--remote-debugging-port', process.env.DEBUG_PORT], { stdio: 'ignore' });
let socket;
for (let tries = 0; socket?.readyState !== 1 && tries < 100; tries += 1) {
  socket = new WebSocket(`ws://127.0.0.1:${process.env.DEBUG_PORT}/session`);
  await new Promise((resolve) => { socket.onopen = resolve; socket.onerror = () => setTimeout(resolve, 300); });
}
const waiting = new Map();
socket.onmessage = ({ data }) => {
  const { id, method, params, result } = JSON.parse(data);
  if (id) waiting.get(id)(result);
  else if (method === 'log.entryAdded') {
    console.log(params.text);
    if (params.level === 'error') process.exitCode = 1;
  }
};
const send = (method, params) => new Promise((resolve) => { const id = waiting.size + 1; waiting.set(id, resolve); socket.send(JSON.stringify({ id, method, params })); });
await send('session.new', { capabilities: {} });
await send('session.subscribe', { events: ['log.entryAdded'] });
const { context } = await send('browsingContext.create', { type: 'tab' });
await send('browsingContext.navigate', { context, url: process.argv[2], wait: 'complete' });
await new Promise((resolve) => setTimeout(resolve, 3000));
browser.kill();
await new Promise((resolve) => browser.on('exit', resolve));
socket.close();
JS
  cat >public/index.html <<'HTML'
<!doctype html>
<link rel="icon" href="data:,">
<form action="/done"><button>Save</button></form>
<script type="module">
document.querySelector('form').addEventListener('submit', async (event) => {
  const response = await fetch('/slow');
  console.log('saved:', response.status);
});
document.querySelector('button').click();
</script>
HTML
  run "grep -A 3 'submit' public/index.html"
  serve_page
  DEBUG_PORT=$(free_port)
  export DEBUG_PORT
  check_stay_on_the_page
}
check_stay_on_the_page() { run "node firefox.mjs $ORIGIN/"; }
fix_stay_on_the_page() {
  run "sed -i \"/'submit'/a\\\\  event.preventDefault();\" public/index.html"
  run "grep -A 3 'submit' public/index.html"
}

provoke_mend_the_server() {
  page "http://127.0.0.1:$API/users"
  serve_page
  api <<JS
app.use(cors({ origin: '$ORIGIN' }));
app.get('/users', (request, response) => { setTimeout(() => response.json(users), 10); });
JS
  check
}
fix_mend_the_server() {
  run "grep 'Error' \"\$ROOT/log/1\""
  SERVER=
  api <<JS
const users = [{ name: 'Ada' }];
app.use(cors({ origin: '$ORIGIN' }));
app.get('/users', (request, response) => { setTimeout(() => response.json(users), 10); });
JS
}
