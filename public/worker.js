/* global addEventListener, skipWaiting, clients, registration, File, caches, Response */
// Takes what another app shares with the installed site: a POST that no static host could answer.
// The text waits in this browser's cache until Diagnose takes it out; it is never sent.
// https://developer.mozilla.org/docs/Web/Progressive_web_apps/Manifest/Reference/share_target
// The site may be served below a path.
const page = `${registration.scope}diagnose/`;
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'POST' && url.replace(/[?#].*/, '') === page)
    event.respondWith(keep(event.request));
});

async function keep(request) {
  const form = await request.formData();
  const file = form.get('log');
  const parts = [form.get('title'), form.get('text')].filter((part) => typeof part === 'string');
  const shared = file instanceof File && file.size > 0 ? file : parts.join('\n').trim();
  const cache = await caches.open('unstuck-shared');
  await cache.put(`${page}shared`, new Response(shared));
  return Response.redirect(page, 303);
}
