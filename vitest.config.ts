import { defineConfig } from 'vitest/config';

// The machine can be busy: no test is about time.
const testTimeout = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout,
          // Most of the time of a small test file is the start of its process.
          isolate: false,
        },
      },
      { test: { name: 'corpus', include: ['tests/corpus/**/*.test.ts'], testTimeout } },
    ],
  },
});
