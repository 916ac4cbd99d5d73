import type { APIRoute } from 'astro';
import { drawIcon } from './icons/_drawIcon.ts';

/**
 * The icon on the home screen of an iPhone, 180 pixels wide. iPhones look for it at this path, so
 * pages need no link to it.
 */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await drawIcon(180, true)), {
    headers: { 'content-type': 'image/png' },
  });
