import type { SavedItem } from '../../../../src/components/saved/savedItem.ts';

/** A saved fix, with whatever a test needs to be different. */
export function aSavedItem(own: Partial<SavedItem> = {}): SavedItem {
  return {
    article: 'node/eaddrinuse',
    part: 'fix-use-another-port',
    error: 'Error: listen EADDRINUSE: address already in use :::<port>',
    tool: 'Node.js',
    title: 'Listen on another port',
    note: '',
    values: {},
    saved: '2026-11-20T08:00:00.000Z',
    changed: '2026-11-20T08:00:00.000Z',
    ...own,
  };
}
