# needs: node (npm node@24.21.0)
# needs: react (npm react@19.3.1)
# needs: react-dom (npm react-dom@19.3.1)
# needs: jsdom (npm jsdom@26.1.0)

set_up() {
  ln -s "$NPM_PACKAGES/node_modules" node_modules
  # Only the lines of one's own files: those of React and of Node.js are of no interest here.
  echo "process.on('uncaughtException', (error) => { console.error(error.stack.split('\n').filter((line) => !/node_modules|node:/.test(line)).join('\n')); process.exit(1); });" >short.cjs
  export NODE_OPTIONS="--require $PWD/short.cjs"
}

write() {
  cat >"$1"
  run "cat $1"
}

check() { run 'node app.mjs'; }

provoke_wait_for_the_data() {
  write app.mjs <<'JS'
import { createElement as h, useState } from 'react';
import { renderToString } from 'react-dom/server';

function List() {
  const [users, setUsers] = useState();
  return h('ul', null, users.map((user) => h('li', { key: user.id }, user.name)));
}
console.log(renderToString(h(List)));
JS
  value property map
  check
}
fix_wait_for_the_data() {
  write app.mjs <<'JS'
import { createElement as h, useState } from 'react';
import { renderToString } from 'react-dom/server';

function List() {
  const [users, setUsers] = useState();
  if (!users) return h('p', null, 'Loading');
  return h('ul', null, users.map((user) => h('li', { key: user.id }, user.name)));
}
console.log(renderToString(h(List)));
JS
}

provoke_follow_the_real_shape() {
  write app.mjs <<'JS'
const answer = JSON.parse('{"data":{"users":[{"name":"Ada"}]}}');
console.log(answer.users.length);
JS
  value property length
  check
}
fix_follow_the_real_shape() {
  write app.mjs <<'JS'
const answer = JSON.parse('{"data":{"users":[{"name":"Ada"}]}}');
console.log(JSON.stringify(answer, null, 2));
console.log(answer.data.users.length);
JS
}

provoke_handle_no_result() {
  write app.mjs <<'JS'
const users = [{ id: 1, name: 'Ada' }];
console.log(users.find((user) => user.id === 2).name);
JS
  value property name
  check
}
fix_handle_no_result() {
  write app.mjs <<'JS'
const users = [{ id: 1, name: 'Ada' }];
console.log(users.find((user) => user.id === 2)?.name ?? 'nobody');
JS
}

provoke_wait_for_the_element() {
  cat >app.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
const virtualConsole = new VirtualConsole().sendTo(console, { omitJSDOMErrors: true });
virtualConsole.on('jsdomError', ({ detail }) => { console.log(`Uncaught ${detail}`); process.exitCode = 1; });
new JSDOM(readFileSync('index.html', 'utf8'), { runScripts: 'dangerously', virtualConsole });
JS
  write index.html <<'HTML'
<!doctype html>
<script>document.querySelector('#buy').addEventListener('click', () => {}); console.log('ready');</script>
<button id="buy">Buy</button>
HTML
  value property addEventListener
  check
}
fix_wait_for_the_element() {
  write index.html <<'HTML'
<!doctype html>
<button id="buy">Buy</button>
<script>document.querySelector('#buy').addEventListener('click', () => {}); console.log('ready');</script>
HTML
}

provoke_return_and_await() {
  write app.mjs <<'JS'
const load = async () => ({ data: { name: 'Ada' } });
const answer = load();
console.log(answer.data.name);
JS
  value property name
  check
}
fix_return_and_await() {
  run "sed -i 's/= load()/= await load()/' app.mjs"
}

provoke_keep_this() {
  write app.mjs <<'JS'
class Cart {
  items = ['book'];
  count() { return this.items.length; }
}
const { count } = new Cart();
console.log(count());
JS
  value property items
  check
}
fix_keep_this() {
  write app.mjs <<'JS'
class Cart {
  items = ['book'];
  count = () => this.items.length;
}
const { count } = new Cart();
console.log(count());
JS
}

provoke_mend_the_import() {
  echo "import './config.cjs';" >app.mjs
  write config.cjs <<'JS'
const { connect } = require('./db.cjs');
exports.settings = { port: 5432 };
connect();
JS
  write db.cjs <<'JS'
const { settings } = require('./config.cjs');
exports.connect = () => console.log(settings.port);
JS
  value property port
  check
}
fix_mend_the_import() {
  echo "exports.settings = { port: 5432 };" >settings.cjs
  sed -i "s/config.cjs/settings.cjs/" db.cjs
  sed -i '/exports.settings/d' config.cjs
  run 'cat settings.cjs db.cjs config.cjs'
}
