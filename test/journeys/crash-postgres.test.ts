import { describe } from 'vitest';
import { QUEUE_ENGINES } from '../rig/queue-backends.ts';
import { crashSuite } from './crash-suite.ts';

describe.runIf(QUEUE_ENGINES.some((engine) => engine === 'postgres'))('with the queue on postgres', () => {
  crashSuite('postgres', { steps: 'after', detours: 'before' });
});
