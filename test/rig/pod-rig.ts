import { onTestFinished } from 'vitest';
import { createTestDatabase } from './database.ts';
import type { SimulatedPodOptions } from './pod/options.ts';
import { startSimulatedPod } from './pod/simulated-pod.ts';
import type { SimulatedPod } from './pod/simulated-pod.ts';

/** A simulated pod on a database of the test's own, gone when the test is. Small keys, because their strength is not the subject. */
export async function startTestPod(options: SimulatedPodOptions = {}): Promise<SimulatedPod> {
  if (options.databaseUrl !== undefined) return disposedLater(await startSimulatedPod({ keyBits: 1_024, ...options }));
  const database = await createTestDatabase();
  onTestFinished(() => database[Symbol.asyncDispose]());
  return disposedLater(await startSimulatedPod({ keyBits: 1_024, ...options, databaseUrl: database.url }));
}

function disposedLater(pod: SimulatedPod): SimulatedPod {
  onTestFinished(() => pod[Symbol.asyncDispose]());
  return pod;
}
