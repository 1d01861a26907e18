import { defineConfig } from 'vitest/config';
import { SlowFirst } from './test/rig/slow-first.ts';

/** Suites of `npm test` that are worth another run where the PostgreSQL is Debian's and not the embedded one. */
const STORES = ['test/infra/sql/**/*.test.ts', 'test/infra/queue/**/*.test.ts'];

/** Pappus against the programs it meets in the world, as far as this machine has them. */
export default defineConfig({
  test: {
    include: ['test/peers/**/*.test.ts', ...(process.env['TEST_DATABASE_URL'] ? STORES : [])],
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
