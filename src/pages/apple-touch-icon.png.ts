import type { APIRoute } from 'astro';
import { drawIcon } from './icons/_drawIcon.ts';

/**
 * The icon of an iPhone's home screen, 180 pixels wide. It is looked for at this address, so that
 * pages need no link to it.
 */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await drawIcon(180, true)), {
    headers: { 'content-type': 'image/png' },
  });
