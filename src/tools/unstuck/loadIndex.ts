import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { IndexFile } from './IndexFile.ts';
import { UsageError } from './UsageError.ts';

/** The index in the built site. */
const builtIndex = fileURLToPath(new URL('../../../dist/match/index.json', import.meta.url));

/** Loads an index from a file or an address; without one, the built site's. */
export async function loadIndex(place: string | undefined): Promise<IndexFile> {
  const from = place ?? builtIndex;
  const text = /^https?:\/\//.test(from) ? await fetchText(from) : readText(from, place);
  let index: unknown;
  try {
    index = JSON.parse(text);
  } catch {
    throw new UsageError(`${from} is not JSON.`);
  }
  if ((index as { version?: unknown } | null)?.version !== 1) {
    throw new UsageError(`${from} is not an index of version 1.`);
  }
  return index as IndexFile;
}

function readText(file: string, given: string | undefined): string {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const hint = given === undefined ? ' Run `npm run build`, or name one with --index.' : '';
  throw new UsageError(`There is no index at ${file}.${hint}`);
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address).catch((error: unknown) => {
    throw new UsageError(`${address} cannot be fetched: ${String(error)}.`);
  });
  if (!response.ok) throw new UsageError(`${address} answered ${response.status}.`);
  return response.text();
}
