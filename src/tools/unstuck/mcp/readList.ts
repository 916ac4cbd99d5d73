import type { LoadedIndex } from '../loadIndex.ts';
import { standsAlone } from './standsAlone.ts';

/**
 * Reads one of the lists below `/api/` of the index's site.
 *
 * @throws if the index lies in no site that has it; the message says what to do
 */
export async function readList<List>(loaded: LoadedIndex, name: string): Promise<List> {
  const text = await loaded.file(`api/${name}.json`);
  if (text === undefined) throw new Error(standsAlone(loaded.place));
  return JSON.parse(text) as List;
}
