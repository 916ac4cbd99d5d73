import type { APIRoute } from 'astro';
import { withBase } from '../domain/urls.ts';

const png = (name: string, sizes: string, purpose?: string) => ({
  src: withBase(`/icons/${name}.png`),
  sizes,
  type: 'image/png',
  ...(purpose && { purpose }),
});

/**
 * The web app manifest, with which browsers install the site: https://www.w3.org/TR/appmanifest/
 * `src/offline/worker/respond.ts` receives what other apps share with the site (`share_target`).
 */
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: 'Unstuck',
      short_name: 'Unstuck',
      description: 'Exact error messages, explained and fixed',
      lang: 'en',
      categories: ['developer', 'utilities'],
      id: withBase('/'),
      start_url: withBase('/diagnose/'),
      scope: withBase('/'),
      display: 'minimal-ui',
      background_color: '#faf8f4',
      theme_color: '#0a6353',
      icons: [
        { src: withBase('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
        png('192', '192x192'),
        png('512', '512x512'),
        png('maskable', '512x512', 'maskable'),
      ],
      shortcuts: [
        { name: 'Diagnose a log', short_name: 'Diagnose', url: withBase('/diagnose/') },
        { name: 'Search errors', short_name: 'Search', url: withBase('/search/') },
        { name: 'Saved fixes', short_name: 'Saved', url: withBase('/saved/') },
      ].map((shortcut) => ({ ...shortcut, icons: [png('192', '192x192')] })),
      share_target: {
        action: withBase('/diagnose/'),
        method: 'POST',
        enctype: 'multipart/form-data',
        params: {
          title: 'title',
          text: 'text',
          files: [
            {
              name: 'log',
              accept: ['text/*', '.log', '.txt', '.json', 'image/png', 'image/jpeg', 'image/webp'],
            },
          ],
        },
      },
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  );
