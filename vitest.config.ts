import { configDefaults, defineConfig } from 'vitest/config';
import { SlowFirst } from './test/rig/slow-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/peers/**', 'test/pages/**'],
    globalSetup: ['test/rig/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Whole programs share two processors there; what fails twice is broken.
    retry: process.env['CI'] ? 1 : 0,
    // More than there are processors: whole programs wait most of the time.
    maxWorkers: 3,
    sequence: { sequencer: SlowFirst },
  },
});
