# needs: node (npm node@24.21.0)
# needs: react (npm react@19.3.1)
# needs: react-dom (npm react-dom@19.3.1)
# needs: jsdom (npm jsdom@26.1.0)
# needs: esbuild (npm esbuild@0.28.2)

# jsdom is the browser: it parses the HTML as browsers do and runs the bundle with React’s client.
set_up() {
  mkdir app
  cd app
  ln -s "$NPM_PACKAGES/node_modules" node_modules
  cat >Layout.jsx <<'JSX'
import Page from './Page';
export default function Layout(props) {
  return <html lang="en"><body><Page {...props} /></body></html>;
}
JSX
  cat >server.jsx <<'JSX'
import { renderToString } from 'react-dom/server';
import Layout from './Layout';
console.log(`<!doctype html><script src="client.js" defer></script>${renderToString(<Layout />)}`);
JSX
  cat >client.jsx <<'JSX'
import { hydrateRoot } from 'react-dom/client';
import Layout from './Layout';
hydrateRoot(document, <Layout />);
JSX
  cat >open.cjs <<'JS'
const { JSDOM, VirtualConsole } = require('jsdom');
const [page, extension] = process.argv.slice(2);
const virtualConsole = new VirtualConsole();
virtualConsole.on('error', (format, ...rest) => {
  process.exitCode = 1;
  console.log(String(format).replace(/%s/g, () => rest.shift()).trimEnd());
});
const beforeParse = ({ document }) => {
  const change = () => document.readyState === 'interactive' && document.body.setAttribute('data-extension', 'on');
  if (extension) document.addEventListener('readystatechange', change);
};
JSDOM.fromFile(page, { runScripts: 'dangerously', resources: 'usable', pretendToBeVisual: true, virtualConsole, beforeParse })
  .then(async ({ window }) => {
    const main = () => window.document.querySelector('main');
    const hydrated = () => main() && Object.keys(main()).some((key) => key.startsWith('__reactFiber'));
    for (let tries = 0; tries < 100 && !hydrated(); tries++) await new Promise((done) => setTimeout(done, 100));
    await new Promise((done) => setTimeout(done, 500));
    console.log('on the page:', main().textContent);
    window.close();
  });
JS
}

build() {
  esbuild client.jsx --bundle --jsx=automatic --outfile=client.js --log-level=error --define:process.env.NODE_ENV='"development"'
  esbuild server.jsx --bundle --jsx=automatic --platform=node --outfile=server.js --log-level=error
}

visit() {
  build
  run 'TZ=UTC node server.js > page.html'
  run "TZ=Europe/Berlin node open.cjs page.html${*:+ $*}"
}

check() { visit; }

provoke() {
  cat >Page.jsx <<'JSX'
export default function Page() {
  const phone = typeof window !== 'undefined';
  return <main>{phone ? <nav>Menu</nav> : <p>Loading</p>}</main>;
}
JSX
  value what HTML
  visit
}

fix_render_after_mount() {
  cat >Page.jsx <<'JSX'
import { useEffect, useState } from 'react';
export default function Page() {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return <main>{mounted ? <nav>Menu</nav> : <p>Loading</p>}</main>;
}
JSX
  run 'cat Page.jsx'
}

provoke_nest_validly() {
  cat >Page.jsx <<'JSX'
export default function Page() {
  return <main><p><div>Price</div></p></main>;
}
JSX
  value what HTML
  value inner div
  value outer p
  value position descendant
  visit
}

fix_nest_validly() {
  run "sed -i 's,<p><div>Price</div></p>,<div><div>Price</div></div>,' Page.jsx"
}

# React hydrates an element here, as the article shows it: what the server embeds stands outside of it.
provoke_hand_over_the_value() {
  cat >Page.jsx <<'JSX'
export default function Page({ order = Math.random() }) {
  return <main>{order}</main>;
}
JSX
  cat >server.jsx <<'JSX'
import { renderToString } from 'react-dom/server';
import App from './Page';
const html = renderToString(<App />);
console.log(`<!doctype html><title>Orders</title><div id="root">${html}</div>
<script src="client.js"></script>`);
JSX
  cat >client.jsx <<'JSX'
import { hydrateRoot } from 'react-dom/client';
import App from './Page';
hydrateRoot(document.getElementById('root'), <App />);
JSX
  value what text
  visit
}

fix_hand_over_the_value() {
  cat >server.jsx <<'JSX'
import { renderToString } from 'react-dom/server';
import App from './Page';
const order = Math.random();
const html = renderToString(<App order={order} />);
console.log(`<!doctype html><title>Orders</title><div id="root">${html}</div>
<script>window.__ORDER__ = ${order}</script><script src="client.js"></script>`);
JSX
  run "sed -i 's,<App />,<App order={window.__ORDER__} />,' client.jsx"
  run 'cat server.jsx client.jsx'
}

provoke_fix_the_locale() {
  cat >Page.jsx <<'JSX'
export default function Page() {
  return <main>{new Date(0).toLocaleTimeString()}</main>;
}
JSX
  value what text
  visit
}

fix_fix_the_locale() {
  run "sed -i \"s/()}/('en-GB', { timeZone: 'Europe\/Berlin' })}/\" Page.jsx"
  run 'cat Page.jsx'
}

check_accept_the_attribute() { visit extension; }

provoke_accept_the_attribute() {
  cat >Page.jsx <<'JSX'
export default function Page() {
  return <main>Price</main>;
}
JSX
  visit extension
}

fix_accept_the_attribute() {
  run "sed -i 's/<body>/<body suppressHydrationWarning>/' Layout.jsx"
}
