import { onTestFinished } from 'vitest';
import { createTestDatabase } from './database.ts';
import type { SimulatedPodOptions } from './pod/options.ts';
import { startSimulatedPod } from './pod/simulated-pod.ts';
import type { SimulatedPod } from './pod/simulated-pod.ts';
import { TEST_KEY_BITS, podTemplate } from './pod-template.ts';

/** A simulated pod, gone when the test is; on a database of the test's own unless one is given. */
export async function startTestPod(options: SimulatedPodOptions = {}): Promise<SimulatedPod> {
  const databaseUrl = options.databaseUrl ?? (await databaseOfTest(options));
  const pod = await startSimulatedPod({ keyBits: TEST_KEY_BITS, ...options, databaseUrl });
  onTestFinished(() => pod[Symbol.asyncDispose]());
  return pod;
}

async function databaseOfTest({ version = '0.9.1.0' }: SimulatedPodOptions): Promise<string> {
  const database = await createTestDatabase(await podTemplate({ version, hasPeople: false }));
  onTestFinished(() => database[Symbol.asyncDispose]());
  return database.url;
}
