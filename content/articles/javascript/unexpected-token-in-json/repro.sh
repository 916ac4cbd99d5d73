# needs: node (npm node@24.21.0)
# needs: curl (apt curl)

# As a single-page app is served: every unknown path gets index.html, and so does an unauthorized one.
set_up() {
  PORT=$(free_port)
  cat >server.mjs <<'JS'
import { createServer } from 'node:http';
createServer(({ url, headers }, response) => {
  if (url === '/api/users' && headers.authorization) return response.setHeader('content-type', 'application/json').end('[{"name":"Ada"}]');
  if (url === '/api/users') response.writeHead(302, { location: '/login' }).end();
  else if (url === '/api/events') response.setHeader('content-type', 'application/x-ndjson').end('{"id":1}\n{"id":2}\n');
  else response.setHeader('content-type', 'text/html').end('<!DOCTYPE html><title>Shop</title>');
}).listen(process.env.PORT, '127.0.0.1');
JS
  PORT=$PORT start node server.mjs
  wait_for listening "$PORT"
  echo "export const base = 'http://127.0.0.1:$PORT';" >base.mjs
}

write() {
  cat >"$1"
  run "cat $1"
}

check() { run 'node app.mjs'; }

provoke_ask_the_right_address() {
  write app.mjs <<'JS'
import { base } from './base.mjs';
const response = await fetch(`${base}/users`, { headers: { authorization: 'Bearer secret' } });
console.log(await response.json());
JS
  value token '<'
  value start '"<!DOCTYPE "...'
  check
}
fix_ask_the_right_address() {
  run "curl -sI http://127.0.0.1:$PORT/users | head -2"
  run "sed -i 's#/users#/api/users#' app.mjs"
}

provoke_look_before_parsing() {
  write app.mjs <<'JS'
import { base } from './base.mjs';
const response = await fetch(`${base}/api/users`);
console.log(await response.json());
JS
  value token '<'
  value start '"<!DOCTYPE "...'
  check
}
fix_look_before_parsing() {
  write app.mjs <<'JS'
import { base } from './base.mjs';

async function json(response) {
  const type = response.headers.get('content-type') ?? '';
  if (response.ok && type.includes('json')) return response.json();
  throw new Error(`${response.status} ${type} from ${response.url}: ${(await response.text()).slice(0, 80)}`);
}

const users = await fetch(`${base}/api/users`).then(json).catch((error) => {
  console.log(error.message);
  return fetch(`${base}/api/users`, { headers: { authorization: 'Bearer secret' } }).then(json);
});
console.log(users);
JS
}

provoke_give_a_default() {
  write app.mjs <<'JS'
const storage = new Map();
storage.set('cart', String(undefined));
console.log(JSON.parse(storage.get('cart')));
JS
  check
}
fix_give_a_default() {
  write app.mjs <<'JS'
const storage = new Map();
const cart = undefined;
if (cart !== undefined) storage.set('cart', JSON.stringify(cart));
console.log(JSON.parse(storage.get('cart') ?? '[]'));
JS
}

provoke_parse_once() {
  write app.mjs <<'JS'
const user = { name: 'Ada' };
console.log(JSON.parse(user).name);
JS
  check
}
fix_parse_once() {
  write app.mjs <<'JS'
const user = { name: 'Ada' };
console.log(user.name);
JS
}

provoke_write_strict_json() {
  echo "import { readFileSync } from 'node:fs'; console.log(JSON.parse(readFileSync('settings.json', 'utf8')));" >app.mjs
  write settings.json <<'JSON'
{
  "port": 3000,
  "hosts": ["a", "b"],
}
JSON
  value position 41
  check
}
fix_write_strict_json() {
  write settings.json <<'JSON'
{
  "port": 3000,
  "hosts": ["a", "b"]
}
JSON
}

provoke_parse_line_by_line() {
  write app.mjs <<'JS'
import { base } from './base.mjs';
const text = await (await fetch(`${base}/api/events`)).text();
console.log(JSON.parse(text));
JS
  value position 9
  check
}
fix_parse_line_by_line() {
  write app.mjs <<'JS'
import { base } from './base.mjs';
const text = await (await fetch(`${base}/api/events`)).text();
console.log(text.trim().split('\n').map((line) => JSON.parse(line)));
JS
}
