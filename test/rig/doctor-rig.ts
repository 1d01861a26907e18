import { randomBytes } from 'node:crypto';
import type { Check, Finding } from '../../src/app/doctor/check.ts';
import type { DoctorDeps } from '../../src/app/doctor/checks.ts';
import { openDoctor } from '../../src/app/doctor/open-doctor.ts';
import { readConfig } from '../../src/config/config.ts';

/** Addresses where nobody is, for the parts that a check under test does not look at. */
const NOWHERE = {
  MASTER_KEY: randomBytes(32).toString('base64url'),
  PUBLIC_URL: 'http://127.0.0.1:2',
  DATA_DIRECTORY: '/nonexistent/pappus',
  DATABASE_URL: 'postgres://127.0.0.1:1/nowhere',
  POD_URL: 'http://127.0.0.1:2',
  POD_DATABASE_URL: 'postgres://127.0.0.1:1/nowhere',
  POD_REDIS_URL: 'redis://127.0.0.1:1',
  POD_TIMEOUT_SECONDS: '3',
};

export type DoctorEnv = Readonly<Record<string, string>>;

/** What checks find in an environment. The doctor is opened for them as its command opens it, and closed again. */
export async function examine<const Checks extends readonly Check<DoctorDeps>[]>(
  env: DoctorEnv,
  ...checks: Checks
): Promise<{ readonly [At in keyof Checks]: Finding }>;
export async function examine(env: DoctorEnv, ...checks: readonly Check<DoctorDeps>[]): Promise<readonly Finding[]> {
  await using stack = new AsyncDisposableStack();
  const { signal } = new AbortController();
  const deps = await openDoctor(readConfig({ ...NOWHERE, ...env }), stack, signal);
  return await Promise.all(checks.map((check) => check.run(deps, signal))); // before what they look at is closed
}
