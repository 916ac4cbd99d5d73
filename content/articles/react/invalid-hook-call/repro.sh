# needs: node (npm node@24.21.0)
# needs: npm (npm npm@12.2.0)
# needs: react (npm react@19.3.1)
# needs: react-dom (npm react-dom@19.3.1)
# needs: jsdom (npm jsdom@26.1.0)
# needs: esbuild (npm esbuild@0.25.12)

# myapp has a library beside it, linked into its node_modules, with a React of its own: what `npm link` makes of it.
set_up() {
  npm config set audit=false fund=false update-notifier=false offline=true prefix="$HOME/.npm-global"
  mkdir -p .npm-global/lib myapp/node_modules mylib/node_modules
  cp -r "$NPM_PACKAGES"/node_modules/{react,react-dom,scheduler} myapp/node_modules
  cp -r "$NPM_PACKAGES/node_modules/react" mylib/node_modules
  ln -s ../../mylib myapp/node_modules/mylib
  printf '{ "name": "myapp", "dependencies": { "react": "19.3.1", "react-dom": "19.3.1", "mylib": "file:../mylib" } }\n' >myapp/package.json
  printf '{ "name": "mylib", "version": "1.0.0", "main": "index.jsx", "dependencies": { "react": "19.3.1" } }\n' >mylib/package.json
  cat >mylib/index.jsx <<'JSX'
import { useState } from 'react';
export function Stars() {
  const [count] = useState(5);
  return <p>stars: {count}</p>;
}
JSX
  cat >open.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { JSDOM, VirtualConsole } = require(`${process.env.NPM_PACKAGES}/node_modules/jsdom`);
const virtualConsole = new VirtualConsole();
const say = (text) => {
  process.exitCode = 1;
  console.log(String(text).split('\n    at ')[0].replace('%s\n\n%s\n', 'An error occurred.'));
};
virtualConsole.on('error', say);
const { window } = new JSDOM('<div id="root"></div>', { runScripts: 'outside-only', pretendToBeVisual: true, virtualConsole });
window.addEventListener('error', (event) => { event.preventDefault(); say(event.error); });
window.eval(readFileSync('bundle.js', 'utf8'));
const { body } = window.document;
(async () => {
  for (let tries = 0; tries < 100 && !process.exitCode && !body.textContent; tries++) await new Promise((done) => setTimeout(done, 100));
  await new Promise((done) => setTimeout(done, 300));
  console.log('on the page:', body.textContent || 'nothing');
  window.close();
})();
JS
  cd myapp
  cat >main.jsx <<'JSX'
import { createRoot } from 'react-dom/client';
import { Stars } from 'mylib';
createRoot(document.getElementById('root')).render(<Stars />);
JSX
}

ALIAS=
visit() {
  run "esbuild main.jsx --bundle --jsx=automatic --outfile=bundle.js --log-level=error --define:process.env.NODE_ENV='\"development\"'$ALIAS"
  run 'node ../open.cjs'
}

check() { visit; }

provoke() {
  value hook State
  visit
}

fix_link_one_copy() {
  run 'npm ls react'
  run 'cd ../mylib'
  run 'npm link ../myapp/node_modules/react'
  run 'cd ../myapp'
}

fix_dedupe_in_the_bundler() {
  run "ALIAS=' --alias:react=./node_modules/react'"
}

provoke_keep_react_out() {
  cd ../mylib
  run 'esbuild index.jsx --bundle --format=esm --jsx=automatic --outfile=dist/index.js --log-level=error'
  rm -r node_modules
  npm pkg set main=dist/index.js
  cd ../myapp
  value hook State
  visit
}

fix_keep_react_out() {
  cp -r node_modules/react ../react
  mkdir ../mylib/node_modules
  mv ../react ../mylib/node_modules/react
  run 'cd ../mylib'
  run 'esbuild index.jsx --bundle --format=esm --jsx=automatic --external:react --external:react-dom --outfile=dist/index.js --log-level=error'
  rm -r node_modules
  run 'cd ../myapp'
  run 'rm node_modules/mylib'
  run 'cp -r ../mylib node_modules/mylib'
}

provoke_move_the_hook() {
  cat >main.jsx <<'JSX'
import { Component, useState } from 'react';
import { createRoot } from 'react-dom/client';
class Stars extends Component {
  render() {
    const [count] = useState(5);
    return <p>stars: {count}</p>;
  }
}
createRoot(document.getElementById('root')).render(<Stars />);
JSX
  visit
}

fix_move_the_hook() {
  cat >main.jsx <<'JSX'
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
function Stars() {
  const [count] = useState(5);
  return <p>stars: {count}</p>;
}
createRoot(document.getElementById('root')).render(<Stars />);
JSX
  run 'cat main.jsx'
}
