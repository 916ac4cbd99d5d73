import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // The tests of commands start processes: on a busy machine each takes seconds.
    testTimeout: 60_000,
  },
});
