import { afterAll, vi } from 'vitest';

// Files share one process and its globals. A stubbed `fetch` or clock that a file leaves behind would
// make another file fail, depending on the order in which they run.
afterAll(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
