import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/peers/**', 'test/pages/**'],
    globalSetup: ['test/rig/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Whole programs share two processors there; what fails twice is broken.
    retry: process.env['CI'] ? 1 : 0,
    maxWorkers: 2,
  },
});
