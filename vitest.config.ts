import { defineConfig } from 'vitest/config';

// A busy machine takes seconds to start a process, and no test is about time.
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          ...patience,
          // Without isolation, files share their imports and their DOM: loading these was most of the time.
          isolate: false,
          setupFiles: ['tests/unit/restoreGlobals.ts'],
        },
      },
      { test: { name: 'corpus', include: ['tests/corpus/**/*.test.ts'], ...patience } },
      { test: { name: 'engines', include: ['tests/engines/**/*.test.ts'], ...patience } },
    ],
  },
});
