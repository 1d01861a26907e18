import path from 'node:path';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Folders of what spends its time waiting: for an export at a pod, a lock to run out, a server to come back. */
const SLOW = ['test/journeys/crash-', 'test/peers/matrix/', 'test/journeys/', 'test/infra/pod/', 'test/adapters/'];

/** Begins what takes longest first, so that nobody waits for it alone at the end. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const file = path.relative(path.resolve(import.meta.dirname, '..', '..'), moduleId);
  const at = SLOW.findIndex((start) => file.startsWith(start));
  return at === -1 ? SLOW.length : at;
}
