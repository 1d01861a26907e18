#!/usr/bin/env node
// The command `pappus`, on the Node that the lockfile pins, with the .env of the current directory:
//   pappus doctor
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
process.argv.splice(2, 0, 'node', '--env-file-if-exists=.env', cli);
await import('./run.mjs');
