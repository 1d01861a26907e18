import { randomBytes } from 'node:crypto';

// Prints a fresh MASTER_KEY for .env.
process.stdout.write(`${randomBytes(32).toString('base64url')}\n`);
