import type { APIRoute } from 'astro';
import { cachedShareImage } from '../../discovery/shareImage/cache.ts';
import { siteCard } from '../../discovery/shareImage/cards.ts';

/** The share image of all other pages: PNG, 1200 by 630 pixels. */
export const GET: APIRoute = async () => {
  const png = await cachedShareImage(siteCard());
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
