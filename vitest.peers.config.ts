import { defineConfig } from 'vitest/config';

/** Pappus against the programs it meets in the world, as far as this machine has them. */
export default defineConfig({
  test: {
    include: ['test/peers/**/*.test.ts'],
    globalSetup: ['test/rig/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
