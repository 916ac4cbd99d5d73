import type { APIRoute, GetStaticPaths } from 'astro';
import { drawIcon } from './_drawIcon.ts';

/** The icons that `manifest.webmanifest` names. */
const icons = {
  '192': { size: 192, full: false },
  '512': { size: 512, full: false },
  maskable: { size: 512, full: true },
} as const;

export const getStaticPaths = (() =>
  Object.entries(icons).map(([name, props]) => ({
    params: { name },
    props,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<(typeof icons)[keyof typeof icons]> = async ({ props }) =>
  new Response(new Uint8Array(await drawIcon(props.size, props.full)), {
    headers: { 'content-type': 'image/png' },
  });
