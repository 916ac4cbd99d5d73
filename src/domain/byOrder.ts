import type { Tool } from '../schema/tool.ts';
import type { Entry } from './Entry.ts';

/** The order of tools in lists: their own order, then their names. */
export function compareTools(a: Entry<Tool>, b: Entry<Tool>): number {
  return a.data.order - b.data.order || a.data.name.localeCompare(b.data.name);
}
