import { defineConfig } from 'vitest/config';

/** The pages in a real browser, as far as this machine has one. */
export default defineConfig({
  test: {
    include: ['test/pages/**/*.test.ts'],
    globalSetup: ['test/rig/global-setup.ts', 'test/rig/pages/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    // Whole programs share two processors there; what fails twice is broken.
    retry: process.env['CI'] ? 1 : 0,
    maxWorkers: 2,
  },
});
