import { describe } from 'vitest';
import { QUEUE_ENGINES } from '../rig/queue-backends.ts';
import { crashSuite } from './crash-suite.ts';

describe.runIf(QUEUE_ENGINES.some((engine) => engine === 'redis'))('with the queue on redis', () => {
  crashSuite('redis', { steps: 'before', detours: 'after' });
});
